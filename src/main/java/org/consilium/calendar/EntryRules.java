package org.consilium.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.consilium.calendar.CalendarEntry.Clock;
import org.consilium.calendar.CalendarEntry.Days;
import org.consilium.calendar.CalendarEntry.Presenter;
import org.consilium.calendar.CalendarEntry.Timed;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.exchangefile.ExchangeFile.Item;
import org.consilium.exchangefile.ExchangeFile.MissionBody;
import org.consilium.exchangefile.ExchangeFile.OnSite;
import org.consilium.exchangefile.ExchangeFile.Online;
import org.consilium.exchangefile.ExchangeFile.Person;
import org.consilium.exchangefile.FileTimes;
import org.consilium.people.NameOrder;
import org.consilium.shared.LocalizedText;

/** The events of a release, in its order. Pure. */
public final class EntryRules {
    private EntryRules() {}

    /** The whole first, then the items of an exchange or the days of a mission. Not the exchanges of a mission. */
    public static List<CalendarEntry> of(ExchangeFile file) {
        return switch (file.body()) {
            case ExchangeBody body -> exchange(file, file.slug(), file.title(), body);
            case MissionBody mission -> mission(file, mission);
        };
    }

    /** An exchange of a mission, and its items. */
    public static List<CalendarEntry> ofExchange(ExchangeFile mission, String slug) {
        return ((MissionBody) mission.body())
                .activities().stream()
                        .filter(Online.class::isInstance)
                        .map(Online.class::cast)
                        .filter(one -> one.slug().equals(slug))
                        .flatMap(one -> exchange(mission, slug, one.title(), one.body()).stream())
                        .toList();
    }

    private static List<CalendarEntry> exchange(
            ExchangeFile file, String slug, LocalizedText title, ExchangeBody body) {
        List<Clock> clocks = file.sides().stream()
                .map(side -> new Clock(side.key(), side.name(), side.zone()))
                .toList();
        List<CalendarEntry> entries = new ArrayList<>();
        entries.add(new CalendarEntry(
                slug,
                CalendarEntry.WHOLE,
                new Timed(FileTimes.starts(body), FileTimes.ends(body), body.zone()),
                title,
                clocks,
                List.of(),
                null,
                List.of(),
                List.of()));
        List<Instant> starts = FileTimes.itemStarts(body);
        List<Item> items =
                body.agenda().stream().flatMap(part -> part.items().stream()).toList();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Instant ends = starts.get(i).plusSeconds(60L * item.minutes());
            String key = item.key() == null ? "place-" + (i + 1) : item.key();
            entries.add(item(file, slug, key, item, new Timed(starts.get(i), ends, body.zone()), clocks));
        }
        return List.copyOf(entries);
    }

    private static CalendarEntry item(
            ExchangeFile file, String slug, String key, Item item, Timed when, List<Clock> clocks) {
        return new CalendarEntry(
                slug,
                key,
                when,
                item.title(),
                clocks,
                item.speakers().stream().map(one -> presenter(file, one)).toList(),
                item.language(),
                item.interpretedInto(),
                item.note() == null ? List.of() : List.of(item.note()));
    }

    private static Presenter presenter(ExchangeFile file, ExchangeFile.Speaker speaker) {
        if (speaker.person() == null) {
            return new Presenter(null, false, speaker.unnamed(), speaker.role());
        }
        Person person = file.people().stream()
                .filter(one -> one.key().equals(speaker.person()))
                .findFirst()
                .orElseThrow();
        return new Presenter(person.name(), NameOrder.isFamilyFirst(file.home(person)), null, speaker.role());
    }

    /** A day's notes are its visits. */
    private static List<CalendarEntry> mission(ExchangeFile file, MissionBody mission) {
        List<CalendarEntry> entries = new ArrayList<>();
        entries.add(
                days(file, CalendarEntry.WHOLE, new Days(mission.from(), mission.until()), file.title(), List.of()));
        Map<LocalDate, List<LocalizedText>> visits = new TreeMap<>();
        mission.activities().forEach(one -> {
            if (one instanceof OnSite visit) {
                visits.computeIfAbsent(visit.date(), day -> new ArrayList<>()).add(visit.title());
            }
        });
        visits.forEach((day, titles) ->
                entries.add(days(file, "day-" + day, new Days(day, day), file.title(), List.copyOf(titles))));
        return List.copyOf(entries);
    }

    private static CalendarEntry days(
            ExchangeFile file, String key, Days days, LocalizedText title, List<LocalizedText> notes) {
        return new CalendarEntry(file.slug(), key, days, title, List.of(), List.of(), null, List.of(), notes);
    }
}

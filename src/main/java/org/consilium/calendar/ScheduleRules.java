package org.consilium.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.consilium.calendar.CalendarEntry.Timed;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.exchangefile.ExchangeFile.Part;
import org.jspecify.annotations.Nullable;

/** The schedule of an exchange. An item that crosses midnight belongs to the day on which it begins. Pure. */
public final class ScheduleRules {
    private static final int SHORTEST_ACRONYM = 4;

    private final CalendarView view;
    private final String installation;
    private final Set<Integer> ids = new HashSet<>();

    private ScheduleRules(CalendarView view, String installation) {
        this.view = view;
        this.installation = installation;
    }

    /**
     * @param file of an exchange
     * @param halted {@link ExchangeState#CANCELLED} or {@link ExchangeState#POSTPONED}, which the title then says
     * @param page absolute address of its page
     */
    public static Schedule of(
            ExchangeFile file,
            int release,
            CalendarView view,
            @Nullable ExchangeState halted,
            String installation,
            String page) {
        List<CalendarEntry> entries = EntryRules.of(file);
        CalendarEntry whole = entries.getFirst();
        ZoneId zone = ZoneId.of(view.zone(whole, (Timed) whole.when()));
        List<Part> parts = ((ExchangeBody) file.body()).agenda();
        List<Schedule.Item> items = new ScheduleRules(view, installation).items(entries, parts, zone);
        String acronym = file.slug().replace('-', '_');
        return new Schedule(
                acronym.length() < SHORTEST_ACRONYM ? acronym + "_exchange" : acronym,
                view.title(whole.title(), halted),
                release,
                zone.getId(),
                page,
                page + "/schedule.xml" + (view.side() == null ? "" : "?side=" + view.side()),
                days(items, (Timed) whole.when(), zone));
    }

    private List<Schedule.Item> items(List<CalendarEntry> entries, List<Part> parts, ZoneId zone) {
        List<Schedule.Item> items = new ArrayList<>();
        int next = 1;
        for (Part part : parts) {
            for (ExchangeFile.Item item : part.items()) {
                items.add(item(entries.get(next), item, view.say(part.part()), zone));
                next++;
            }
        }
        return items;
    }

    private Schedule.Item item(CalendarEntry entry, ExchangeFile.Item item, String track, ZoneId zone) {
        UUID guid = NamedUuid.of(entry.uid(installation));
        int id = NamedUuid.number(guid);
        while (!ids.add(id)) {
            id++;
        }
        return new Schedule.Item(
                id,
                guid.toString(),
                at(((Timed) entry.when()).starts(), zone),
                item.minutes(),
                view.say(entry.title()),
                track,
                item.type().code(),
                entry.floor() == null ? "" : entry.floor(),
                item.note() == null ? "" : view.say(item.note()),
                speakers(entry, item.speakers()));
    }

    /** A person is the same in every language and, by the key, in all items; somebody unnamed is that of one place. */
    private List<Schedule.Speaker> speakers(CalendarEntry entry, List<ExchangeFile.Speaker> speakers) {
        List<Schedule.Speaker> all = new ArrayList<>();
        for (int i = 0; i < speakers.size(); i++) {
            String person = speakers.get(i).person();
            String who = person == null ? "unnamed/" + entry.key() + "/" + (i + 1) : "person/" + person;
            UUID guid = NamedUuid.of(who + "." + entry.slug() + "@" + installation);
            String name = view.name(entry.presenters().get(i));
            all.add(new Schedule.Speaker(NamedUuid.number(guid), guid.toString(), name));
        }
        return List.copyOf(all);
    }

    private static List<Schedule.Day> days(List<Schedule.Item> items, Timed whole, ZoneId zone) {
        if (items.isEmpty()) {
            OffsetDateTime starts = at(whole.starts(), zone);
            return List.of(new Schedule.Day(1, starts.toLocalDate(), starts, at(whole.ends(), zone), List.of()));
        }
        Map<LocalDate, List<Schedule.Item>> byDate = new TreeMap<>();
        items.forEach(item -> byDate.computeIfAbsent(item.starts().toLocalDate(), date -> new ArrayList<>())
                .add(item));
        List<Schedule.Day> days = new ArrayList<>();
        byDate.forEach((date, ofDay) -> days.add(new Schedule.Day(
                days.size() + 1,
                date,
                ofDay.getFirst().starts(),
                at(ofDay.getLast().ends().toInstant(), zone),
                List.copyOf(ofDay))));
        return List.copyOf(days);
    }

    /** With the offset of that moment. */
    private static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}

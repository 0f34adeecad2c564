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

    private final CalendarReader reader;
    private final String installation;
    private final Set<Integer> ids = new HashSet<>();

    private ScheduleRules(CalendarReader reader, String installation) {
        this.reader = reader;
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
            CalendarReader reader,
            @Nullable ExchangeState halted,
            String installation,
            String page) {
        List<CalendarEntry> entries = EntryRules.of(file);
        CalendarEntry whole = entries.getFirst();
        ZoneId zone = ZoneId.of(reader.zone(whole, (Timed) whole.when()));
        List<Part> parts = ((ExchangeBody) file.body()).agenda();
        List<Schedule.Talk> talks = new ScheduleRules(reader, installation).talks(entries, parts, zone);
        String acronym = file.slug().replace('-', '_');
        return new Schedule(
                acronym.length() < SHORTEST_ACRONYM ? acronym + "_exchange" : acronym,
                reader.title(whole.title(), halted),
                release,
                zone.getId(),
                page,
                page + "/schedule",
                days(talks, (Timed) whole.when(), zone));
    }

    private List<Schedule.Talk> talks(List<CalendarEntry> entries, List<Part> parts, ZoneId zone) {
        List<Schedule.Talk> talks = new ArrayList<>();
        int next = 1;
        for (Part part : parts) {
            for (ExchangeFile.Item item : part.items()) {
                talks.add(talk(entries.get(next), item, reader.say(part.part()), zone));
                next++;
            }
        }
        return talks;
    }

    private Schedule.Talk talk(CalendarEntry entry, ExchangeFile.Item item, String track, ZoneId zone) {
        UUID guid = NamedUuid.of(entry.uid(installation));
        int id = NamedUuid.number(guid);
        while (!ids.add(id)) {
            id++;
        }
        return new Schedule.Talk(
                id,
                guid.toString(),
                entry.key(),
                at(((Timed) entry.when()).starts(), zone),
                item.minutes(),
                reader.say(entry.title()),
                track,
                item.type().code(),
                entry.floor() == null ? "" : entry.floor(),
                item.note() == null ? "" : reader.say(item.note()),
                entry.presenters().stream()
                        .map(one -> speaker(entry.slug(), reader.name(one)))
                        .toList());
    }

    /** The same in all items, as far as the name is. */
    private Schedule.Speaker speaker(String slug, String name) {
        UUID guid = NamedUuid.of(name + "." + slug + "@" + installation);
        return new Schedule.Speaker(NamedUuid.number(guid), guid.toString(), name);
    }

    private static List<Schedule.Day> days(List<Schedule.Talk> talks, Timed whole, ZoneId zone) {
        if (talks.isEmpty()) {
            OffsetDateTime starts = at(whole.starts(), zone);
            return List.of(new Schedule.Day(1, starts.toLocalDate(), starts, at(whole.ends(), zone), List.of()));
        }
        Map<LocalDate, List<Schedule.Talk>> byDate = new TreeMap<>();
        talks.forEach(talk -> byDate.computeIfAbsent(talk.starts().toLocalDate(), date -> new ArrayList<>())
                .add(talk));
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

package org.consilium.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.consilium.calendar.CalendarEntry.Days;
import org.consilium.calendar.CalendarEntry.Timed;
import org.consilium.shared.Zones;

/**
 * Writes a calendar to subscribe to (RFC 5545, RFC 7986), without METHOD. The same values give the same bytes.
 *
 * @param name what calendar programs call it
 * @param about which release it is made from
 * @param address absolute, of its page
 * @param self absolute, its own; "" for one whose address is a secret
 */
public record CalendarFile(
        CalendarView view, String name, String about, String address, String self, List<CalendarEvent> events) {
    public static final String TYPE = "text/calendar;charset=UTF-8";

    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String REFRESH = "PT1H";
    private static final String UTC = "Etc/UTC";

    private record Window(Instant from, Instant to) {
        Window with(Window other) {
            return new Window(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
        }
    }

    public String write() {
        IcsLines out = new IcsLines();
        out.plain("BEGIN", "VCALENDAR")
                .plain("VERSION", "2.0")
                .plain("PRODID", "-//Consilium//Consilium//EN")
                .plain("CALSCALE", "GREGORIAN")
                .text("NAME", name)
                .text("X-WR-CALNAME", name)
                .text("DESCRIPTION", about)
                .text("X-WR-CALDESC", about)
                .plain("URL", address);
        if (!self.isEmpty()) {
            out.plain("SOURCE;VALUE=URI", self);
        }
        out.plain("REFRESH-INTERVAL;VALUE=DURATION", REFRESH).plain("X-PUBLISHED-TTL", REFRESH);
        zones().forEach((zone, window) -> ZoneLines.write(out, zone, window.from(), window.to()));
        events.forEach(event -> write(out, event));
        return out.plain("END", "VCALENDAR").toString();
    }

    private Map<String, Window> zones() {
        Map<String, Window> zones = new TreeMap<>();
        for (CalendarEvent event : events) {
            if (event.entry().when() instanceof Timed timed) {
                String zone = view.zone(event.entry(), timed);
                if (!zone.equals(UTC)) {
                    zones.merge(zone, new Window(timed.starts(), timed.ends()), Window::with);
                }
            }
        }
        return zones;
    }

    private void write(IcsLines out, CalendarEvent event) {
        CalendarEntry entry = event.entry();
        out.plain("BEGIN", "VEVENT")
                .plain("UID", event.uid())
                .utc("DTSTAMP", event.changedAt())
                .utc("LAST-MODIFIED", event.changedAt())
                .plain("SEQUENCE", Integer.toString(event.sequence()));
        switch (entry.when()) {
            case Days days ->
                out.plain("DTSTART;VALUE=DATE", DATE.format(days.first()))
                        .plain("DTEND;VALUE=DATE", DATE.format(days.last().plusDays(1)));
            case Timed timed -> {
                String zone = view.zone(entry, timed);
                moment(out, "DTSTART", timed.starts(), zone);
                if (timed.ends().isAfter(timed.starts())) {
                    moment(out, "DTEND", timed.ends(), zone);
                }
            }
        }
        String description = view.describe(entry);
        out.text("SUMMARY", view.title(entry.title(), event.halted()))
                .text("DESCRIPTION", description.isEmpty() ? event.address() : description + "\n\n" + event.address())
                .plain("URL", event.address())
                .plain("STATUS", event.status())
                .plain("TRANSP", isBusy(event) ? "OPAQUE" : "TRANSPARENT")
                .plain("END", "VEVENT");
    }

    /** Days of a mission do not block a calendar. */
    private static boolean isBusy(CalendarEvent event) {
        return event.halted() == null && event.entry().when() instanceof Timed;
    }

    /** In UTC where the local time comes twice: it should mean the first one (RFC 5545, 3.3.5), but programs differ. */
    private static void moment(IcsLines out, String name, Instant at, String zone) {
        ZoneId id = ZoneId.of(zone);
        LocalDateTime local = LocalDateTime.ofInstant(at, id);
        if (zone.equals(UTC) || Zones.civil(local, zone) == Zones.Civil.TWICE) {
            out.utc(name, at);
        } else {
            out.plain(name + ";TZID=" + zone, IcsLines.LOCAL.format(local));
        }
    }
}

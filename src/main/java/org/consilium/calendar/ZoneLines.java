package org.consilium.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A zone as a VTIMEZONE: the clock changes that its country really had or has planned, as the JDK knows them, without
 * recurrence rules. Pure.
 */
final class ZoneLines {
    private static final LocalDateTime BEGINNING = LocalDateTime.of(1970, 1, 1, 0, 0);
    private static final int SECONDS = 60;

    private ZoneLines() {}

    /** @param from the first instant that a reader needs, and {@code to} the last */
    static void write(IcsLines out, String zone, Instant from, Instant to) {
        ZoneRules rules = ZoneId.of(zone).getRules();
        out.plain("BEGIN", "VTIMEZONE").plain("TZID", zone);
        @Nullable ZoneOffsetTransition before = rules.previousTransition(from.plusNanos(1));
        if (before == null) {
            ZoneOffset offset = rules.getOffset(from);
            observance(out, "STANDARD", BEGINNING, offset, offset);
        } else {
            observance(out, rules, before);
        }
        @Nullable ZoneOffsetTransition next = rules.nextTransition(from);
        while (next != null && !next.getInstant().isAfter(to)) {
            observance(out, rules, next);
            next = rules.nextTransition(next.getInstant());
        }
        out.plain("END", "VTIMEZONE");
    }

    private static void observance(IcsLines out, ZoneRules rules, ZoneOffsetTransition change) {
        String name = rules.isDaylightSavings(change.getInstant()) ? "DAYLIGHT" : "STANDARD";
        observance(out, name, change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter());
    }

    private static void observance(IcsLines out, String name, LocalDateTime at, ZoneOffset from, ZoneOffset to) {
        out.plain("BEGIN", name)
                .plain("DTSTART", IcsLines.LOCAL.format(at))
                .plain("TZOFFSETFROM", offset(from))
                .plain("TZOFFSETTO", offset(to))
                .plain("END", name);
    }

    private static String offset(ZoneOffset offset) {
        int total = offset.getTotalSeconds();
        int seconds = Math.abs(total);
        String text = String.format(
                Locale.ROOT,
                "%s%02d%02d",
                total < 0 ? "-" : "+",
                seconds / SECONDS / SECONDS,
                seconds / SECONDS % SECONDS);
        return seconds % SECONDS == 0 ? text : text + String.format(Locale.ROOT, "%02d", seconds % SECONDS);
    }
}

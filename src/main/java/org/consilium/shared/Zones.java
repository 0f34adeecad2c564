package org.consilium.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * Time zones by IANA name, never by offset: an offset says nothing about the next change of a country's clocks. Pure.
 */
public final class Zones {
    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

    /** A civil time in a zone: one instant, none (clocks went forward over it) or two (clocks went back). */
    public enum Civil {
        ONCE,
        NEVER,
        TWICE
    }

    private Zones() {}

    /** A name of the form Area/Place of the tz database; {@code Etc/GMT-3}, {@code UTC+3} and {@code EST} are offsets in disguise. */
    public static boolean isKnown(String zone) {
        return KNOWN.contains(zone)
                && (zone.equals("Etc/UTC")
                        || (zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/")));
    }

    /** All known names, sorted. */
    public static List<String> all() {
        return KNOWN.stream().filter(Zones::isKnown).sorted().toList();
    }

    /** The date of an instant at a place. */
    public static LocalDate dateAt(Instant at, String zone) {
        return LocalDate.ofInstant(at, ZoneId.of(zone));
    }

    /** Days by which the date of {@code at} in its zone is ahead of that of {@code first} in its own; negative: behind. */
    public static long daysAhead(Instant first, String zoneOfFirst, Instant at, String zone) {
        return daysAhead(dateAt(first, zoneOfFirst), at, zone);
    }

    /** As {@link #daysAhead(Instant, String, Instant, String)}, of a day: what "+1 day" beside a time counts. */
    public static long daysAhead(LocalDate day, Instant at, String zone) {
        return ChronoUnit.DAYS.between(day, dateAt(at, zone));
    }

    public static Civil civil(LocalDateTime time, String zone) {
        return switch (ZoneId.of(zone).getRules().getValidOffsets(time).size()) {
            case 0 -> Civil.NEVER;
            case 1 -> Civil.ONCE;
            default -> Civil.TWICE;
        };
    }
}

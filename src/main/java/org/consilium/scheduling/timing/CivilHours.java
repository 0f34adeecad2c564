package org.consilium.scheduling.timing;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The hours of a day in which a side can take part. In minutes from midnight, on the clock of the side.
 *
 * @param opens from 0
 * @param closes after {@code opens}, at most 1440
 * @param breakFrom the start of the noon break, within the hours
 * @param breakTo equals {@code breakFrom} if there is no break
 */
public record CivilHours(int opens, int closes, int breakFrom, int breakTo) {
    private static final int DAY = 24 * 60;
    private static final CivilHours USUAL = new CivilHours(8 * 60, 20 * 60, 12 * 60, 12 * 60);
    /** Hospitals and authorities rest from 12 to 14. */
    private static final CivilHours OF_CHINA = new CivilHours(8 * 60, 20 * 60, 12 * 60, 14 * 60);

    public CivilHours {
        if (!isPossible(opens, closes, breakFrom, breakTo)) {
            throw new IllegalArgumentException(opens + " " + closes + " " + breakFrom + " " + breakTo);
        }
    }

    public static boolean isPossible(int opens, int closes, int breakFrom, int breakTo) {
        return opens >= 0
                && opens < closes
                && closes <= DAY
                && breakFrom <= breakTo
                && (breakFrom == breakTo || (breakFrom > opens && breakTo < closes));
    }

    /** Until the organisers say otherwise. {@code country} is ISO 3166-1 alpha-2. */
    public static CivilHours usual(String country) {
        return country.equals("CN") ? OF_CHINA : USUAL;
    }

    public boolean hasBreak() {
        return breakFrom < breakTo;
    }

    /** Minutes of a time on the side's clock that are before or after the hours. */
    public long outside(LocalDateTime from, LocalDateTime to) {
        return Duration.between(from, to).toMinutes() - within(from, to, opens, closes);
    }

    public long inBreak(LocalDateTime from, LocalDateTime to) {
        return within(from, to, breakFrom, breakTo);
    }

    private static long within(LocalDateTime from, LocalDateTime to, int first, int last) {
        long minutes = 0;
        for (LocalDate day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
            LocalDateTime begin = latest(from, day.atStartOfDay().plusMinutes(first));
            LocalDateTime end = earliest(to, day.atStartOfDay().plusMinutes(last));
            minutes += Math.max(0, Duration.between(begin, end).toMinutes());
        }
        return minutes;
    }

    private static LocalDateTime latest(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDateTime earliest(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }
}

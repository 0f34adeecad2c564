package org.consilium.scheduling.timing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.consilium.holidays.HolidayCalendar;
import org.consilium.shared.Zones;

/** How well a start suits all sides. Pure. */
public final class SlotRules {
    /** Starts are proposed on the half hour. */
    public static final Duration STEP = Duration.ofMinutes(30);

    /** A day off weighs more than any time of day. */
    private static final long DAY_OFF = Duration.ofDays(2).toMinutes();

    private static final long NEAR = Duration.ofDays(7).dividedBy(STEP);

    private SlotRules() {}

    /** @param sides at least one */
    public record Setting(List<TimedSide> sides, HolidayCalendar calendar) {}

    /**
     * What speaks against a time: for each side the minutes outside its civil hours and in its noon break, and a constant
     * for each day on which nobody works. 0 suits everybody.
     */
    public static long burden(Setting setting, Span span) {
        return setting.sides.stream()
                .mapToLong(side -> burden(setting, side, span))
                .sum();
    }

    static long burden(Setting setting, TimedSide side, Span span) {
        LocalDateTime from = side.civil(span.from());
        LocalDateTime to = side.civil(span.to());
        long daysOff = span.days(side).stream()
                .filter(day -> !setting.calendar.day(side.country(), day).working())
                .count();
        return side.hours().outside(from, to) + side.hours().inBreak(from, to) + daysOff * DAY_OFF;
    }

    /** Of equal burden, a time in the middle of everybody's day is better: minutes from 13:00, of the side that has it worst. */
    static long strain(Setting setting, Span span) {
        Instant middle = span.from().plus(span.length().dividedBy(2));
        return setting.sides.stream()
                .mapToLong(side -> Math.abs(side.civil(middle).get(ChronoField.MINUTE_OF_DAY) - 13 * 60L))
                .max()
                .orElse(0);
    }

    /** The best first: by burden, then by strain, then the earliest. */
    static Comparator<Span> byFitness(Setting setting) {
        return Comparator.<Span>comparingLong(span -> burden(setting, span))
                .thenComparingLong(span -> strain(setting, span))
                .thenComparing(Span::from);
    }

    /** Whether the time is one of its kind on each clock: neither does an hour exist twice there, nor is one missing. */
    private static boolean isClear(Setting setting, Instant at) {
        return setting.sides.stream()
                .allMatch(side -> Zones.civil(side.civil(at), side.zone().getId()) == Zones.Civil.ONCE);
    }

    /**
     * The nearest start within a week of a planned one that suits the sides better; of several equally good ones the
     * nearest. Empty if none does.
     *
     * @param earliest no start before this one
     */
    public static Optional<Instant> better(Setting setting, Span planned, Instant earliest) {
        Instant around = planned.from().truncatedTo(ChronoUnit.HOURS);
        long burden = burden(setting, planned);
        return LongStream.rangeClosed(-NEAR, NEAR)
                .mapToObj(step -> Span.of(around.plus(STEP.multipliedBy(step)), planned.length()))
                .filter(span -> !span.from().isBefore(earliest) && isClear(setting, span.from()))
                .filter(span -> burden(setting, span) < burden)
                .min(Comparator.<Span>comparingLong(span -> burden(setting, span))
                        .thenComparing(span ->
                                Duration.between(planned.from(), span.from()).abs()))
                .map(Span::from);
    }
}

package org.consilium.scheduling.timing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A range of time (UTC), from {@code from} inclusive to {@code to} exclusive. */
public record Span(Instant from, Instant to) {
    /** More days than any meeting has; what lasts longer is checked up to here. */
    private static final int MOST_DAYS = 60;

    public static Span of(Instant from, Duration length) {
        return new Span(from, from.plus(length));
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    public boolean overlaps(Span other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** The dates on which it falls at a side; the date on which it ends at midnight does not count. */
    public List<LocalDate> days(TimedSide side) {
        LocalDate first = side.civil(from).toLocalDate();
        Instant lastMoment = to.isAfter(from) ? to.minusMillis(1) : to;
        LocalDate last = side.civil(lastMoment).toLocalDate();
        return Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusDays(1))
                .limit(MOST_DAYS)
                .toList();
    }
}

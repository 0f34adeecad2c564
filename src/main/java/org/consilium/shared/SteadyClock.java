package org.consilium.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;

/**
 * A clock for both times and durations: it follows a second clock but never goes back. When that one is set back, this
 * one continues an eighth slower until the other has caught up, like adjtime(3), so it is never off for good. Durations
 * are accurate except for that eighth. When the other clock is set forward, this one follows at once. Thread-safe.
 */
public final class SteadyClock extends Clock {
    private static final int SLOWER = 8;

    private final Clock wall;
    private final LongSupplier nanos;
    private Instant last;
    private long lastNanos;

    /** @param nanos of a monotonic clock, such as {@link System#nanoTime} */
    public SteadyClock(Clock wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
        last = wall.instant();
        lastNanos = nanos.getAsLong();
    }

    @Override
    public synchronized Instant instant() {
        long now = nanos.getAsLong();
        long passed = now - lastNanos;
        Instant least = last.plusNanos(passed - passed / SLOWER);
        Instant told = wall.instant();
        last = told.isAfter(least) ? told : least;
        lastNanos = now;
        return last;
    }

    @Override
    public ZoneId getZone() {
        return wall.getZone();
    }

    /**
     * @throws UnsupportedOperationException always: it supplies instants, and a copy in a second zone would be a second
     *     clock
     */
    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("a steady clock has one zone");
    }
}

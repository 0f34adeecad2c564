package org.consilium.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;

/**
 * A clock for times and for durations: it follows another one, and never goes back. Where that one is set back, this one goes on,
 * an eighth slower, until the other has caught up; so it is never off for ever, as adjtime(3) has it. Durations are right but
 * for that eighth. Where the other one is set forward, this one follows at once. Thread-safe.
 */
public final class SteadyClock extends Clock {
    private static final int SLOWER = 8;

    private final Clock wall;
    private final LongSupplier nanos;
    private Instant last;
    private long lastNanos;

    /** @param nanos of a clock that nobody sets, as {@link System#nanoTime} */
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

    /** @throws UnsupportedOperationException always: it is for instants, and one in two zones would be two clocks */
    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("a steady clock has one zone");
    }
}

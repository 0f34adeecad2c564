package org.consilium.interpreting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A range of time (UTC), from {@code from} inclusive to {@code to} exclusive. */
public record TimeRange(Instant from, Instant to) {
    static final Comparator<TimeRange> BY_TIME =
            Comparator.comparing(TimeRange::from).thenComparing(TimeRange::to);

    Duration length() {
        return Duration.between(from, to);
    }

    public long minutes() {
        return length().toMinutes();
    }

    boolean overlaps(TimeRange other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** From the beginning of the first to the end of the last; needs at least one. */
    static TimeRange around(List<TimeRange> all) {
        return new TimeRange(
                all.stream().map(TimeRange::from).min(Comparator.naturalOrder()).orElseThrow(),
                all.stream().map(TimeRange::to).max(Comparator.naturalOrder()).orElseThrow());
    }

    /** The same time in as few ranges as possible, in order. */
    static List<TimeRange> merged(List<TimeRange> all) {
        List<TimeRange> merged = new ArrayList<>();
        for (TimeRange next : all.stream().sorted(BY_TIME).toList()) {
            if (merged.isEmpty() || next.from.isAfter(merged.getLast().to)) {
                merged.add(next);
            } else if (next.to.isAfter(merged.getLast().to)) {
                merged.set(merged.size() - 1, new TimeRange(merged.getLast().from, next.to));
            }
        }
        return merged;
    }

    /** The parts of this range that none of {@code others} covers, in order. */
    List<TimeRange> without(List<TimeRange> others) {
        List<TimeRange> rest = new ArrayList<>();
        Instant open = from;
        for (TimeRange other : merged(others)) {
            if (other.overlaps(this)) {
                if (other.from.isAfter(open)) {
                    rest.add(new TimeRange(open, other.from));
                }
                open = other.to.isAfter(open) ? other.to : open;
            }
        }
        if (open.isBefore(to)) {
            rest.add(new TimeRange(open, to));
        }
        return rest;
    }
}

package org.consilium.interpreting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A stretch of time (UTC); {@code from} belongs to it, {@code to} does not. */
public record Stretch(Instant from, Instant to) {
    static final Comparator<Stretch> BY_TIME =
            Comparator.comparing(Stretch::from).thenComparing(Stretch::to);

    public Duration length() {
        return Duration.between(from, to);
    }

    public long minutes() {
        return length().toMinutes();
    }

    boolean overlaps(Stretch other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** From the beginning of the first to the end of the last; of one at least. */
    static Stretch around(List<Stretch> all) {
        return new Stretch(
                all.stream().map(Stretch::from).min(Comparator.naturalOrder()).orElseThrow(),
                all.stream().map(Stretch::to).max(Comparator.naturalOrder()).orElseThrow());
    }

    /** The same time in as few stretches as possible, in order. */
    static List<Stretch> merged(List<Stretch> all) {
        List<Stretch> merged = new ArrayList<>();
        for (Stretch next : all.stream().sorted(BY_TIME).toList()) {
            if (merged.isEmpty() || next.from.isAfter(merged.getLast().to)) {
                merged.add(next);
            } else if (next.to.isAfter(merged.getLast().to)) {
                merged.set(merged.size() - 1, new Stretch(merged.getLast().from, next.to));
            }
        }
        return merged;
    }

    /** What of this none of {@code others} covers, in order. */
    List<Stretch> without(List<Stretch> others) {
        List<Stretch> rest = new ArrayList<>();
        Instant open = from;
        for (Stretch other : merged(others)) {
            if (other.overlaps(this)) {
                if (other.from.isAfter(open)) {
                    rest.add(new Stretch(open, other.from));
                }
                open = other.to.isAfter(open) ? other.to : open;
            }
        }
        if (open.isBefore(to)) {
            rest.add(new Stretch(open, to));
        }
        return rest;
    }
}

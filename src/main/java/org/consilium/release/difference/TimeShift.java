package org.consilium.release.difference;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Items that follow each other and start earlier or later by the same time: one, or a cascade as one fact.
 *
 * @param exchange slug of a mission's exchange; null where the programme is one exchange itself
 * @param first key of the first item, whose former and new start are {@code from} and {@code to}
 * @param items how many
 * @param toTheEnd whether no item of both releases comes after them
 */
public record TimeShift(
        @Nullable String exchange, String first, int items, Instant from, Instant to, boolean toTheEnd) {
    public Duration by() {
        return Duration.between(from, to);
    }
}

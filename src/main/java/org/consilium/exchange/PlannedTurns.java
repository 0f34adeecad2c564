package org.consilium.exchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The turns that interpreters have in the plan of booths. Implemented by {@code interpreting}, used by features below it. */
public interface PlannedTurns {
    /**
     * A turn, from {@code from} inclusive to {@code to} exclusive.
     *
     * @param language of the booth; null for a turn in a different exchange, of which only the time is told
     * @param person equal for the turns of one person
     * @param name empty if the member was erased
     */
    record Turn(@Nullable String language, String person, String name, Instant from, Instant to) {}

    /** The turns of an exchange, and those that the same people have elsewhere at that time; empty if nothing is planned. */
    List<Turn> of(String slug);
}

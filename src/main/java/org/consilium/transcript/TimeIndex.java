package org.consilium.transcript;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds, in things with a time and an order of their own, the last one that was not later than an instant. */
final class TimeIndex<T> {
    /** Only those without an earlier time behind them: no other is ever the last. */
    private final NavigableMap<Instant, T> last;

    private @Nullable T first;

    /** @param order of time */
    TimeIndex(Comparator<Instant> order) {
        last = new TreeMap<>(order);
    }

    void add(Instant at, T next) {
        if (first == null) {
            first = next;
        }
        last.tailMap(at, true).clear();
        last.put(at, next);
    }

    /** The first one if all were later; null if there is none. */
    @Nullable
    T at(Instant moment) {
        Map.Entry<Instant, T> found = last.floorEntry(moment);
        return found == null ? first : found.getValue();
    }
}

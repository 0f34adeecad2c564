package org.consilium.transcript;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Things in an order of their own, each with a time: which is the last of those that were not later than a moment? */
final class TimeIndex<T> {
    /** Only what nothing later in the order has an earlier time than: nothing else is ever the last. */
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

    /** Where all were later, the first one; null where there is none at all. */
    @Nullable
    T at(Instant moment) {
        Map.Entry<Instant, T> found = last.floorEntry(moment);
        return found == null ? first : found.getValue();
    }
}

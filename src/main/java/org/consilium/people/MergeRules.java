package org.consilium.people;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which record an id means once records were merged, also where the kept one was merged later itself. Only records that exist are merged,
 * and one that was merged exists no more, so chains end. Pure.
 */
public final class MergeRules {
    private final Map<Origin, Origin> keptOf = new HashMap<>();

    /** @param merges of one kind; those that were undone have no effect */
    public MergeRules(Collection<Merge> merges) {
        merges.stream().filter(Merge::holds).forEach(one -> keptOf.put(one.merged(), one.kept()));
    }

    /** The record that the id means now. */
    public Origin meant(Origin id) {
        Origin found = id;
        Set<Origin> passed = new HashSet<>();
        while (passed.add(found)) {
            @Nullable Origin next = keptOf.get(found);
            if (next == null) {
                return found;
            }
            found = next;
        }
        return found;
    }

    /** The id, and every id that means it by merges, directly or over others. */
    public Set<Origin> meaning(Origin id) {
        Set<Origin> found = new HashSet<>();
        Deque<Origin> open = new ArrayDeque<>(Set.of(id));
        while (!open.isEmpty()) {
            Origin next = open.remove();
            if (found.add(next)) {
                keptOf.forEach((merged, kept) -> {
                    if (kept.equals(next)) {
                        open.add(merged);
                    }
                });
            }
        }
        return found;
    }
}

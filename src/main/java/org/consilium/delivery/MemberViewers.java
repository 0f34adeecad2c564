package org.consilium.delivery;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The connections of each member. Thread-safe. */
public final class MemberViewers {
    private final Map<Long, Set<Viewer>> all = new ConcurrentHashMap<>();

    public void add(long member, Viewer viewer) {
        all.compute(member, (id, some) -> {
            Set<Viewer> own = some == null ? ConcurrentHashMap.newKeySet(1) : some;
            own.add(viewer);
            return own;
        });
    }

    public void remove(long member, Viewer viewer) {
        all.computeIfPresent(member, (id, some) -> {
            some.remove(viewer);
            return some.isEmpty() ? null : some;
        });
    }

    public Set<Viewer> of(long member) {
        return all.getOrDefault(member, Set.of());
    }
}

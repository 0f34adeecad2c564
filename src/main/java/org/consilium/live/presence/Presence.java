package org.consilium.live.presence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is in a room, on this node: a person counts once, however many tabs and streams are open, and stays present while
 * a connection is being re-established. Thread-safe.
 */
public final class Presence {
    /** If they cannot be stored for a long time, the oldest are dropped: some hours of a full room. */
    private static final int MOST_SPANS = 200_000;

    private static final class Here {
        private int connections;
        /** The start of the next span to store. */
        private Instant since;

        private @Nullable Instant left;

        Here(Instant since) {
            this.since = since;
        }
    }

    private final Map<Long, Here> people = new HashMap<>();
    private final List<PresenceSpan> spans = new ArrayList<>();
    private @Nullable Long item;
    private boolean changed;

    public Presence(@Nullable Long item) {
        this.item = item;
    }

    public synchronized void enter(long member, Instant now) {
        Here here = people.computeIfAbsent(member, one -> {
            changed = true;
            return new Here(now);
        });
        here.connections++;
        here.left = null;
    }

    public synchronized void leave(long member, Instant now) {
        Here here = people.get(member);
        if (here != null && --here.connections == 0) {
            here.left = now;
        }
    }

    public synchronized int connections(long member) {
        Here here = people.get(member);
        return here == null ? 0 : here.connections;
    }

    /** A different item of the agenda is on. */
    public synchronized void moveTo(@Nullable Long next, Instant now) {
        people.forEach((member, here) -> record(member, here, now));
        item = next;
    }

    /** Drops people whose time is over. @return whether the people here have changed since the last call */
    public synchronized boolean settle(Instant now) {
        Iterator<Map.Entry<Long, Here>> all = people.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<Long, Here> one = all.next();
            Instant left = one.getValue().left;
            if (left != null && !now.isBefore(left.plus(PresenceRules.GRACE))) {
                record(one.getKey(), one.getValue(), now);
                all.remove();
                changed = true;
            }
        }
        boolean was = changed;
        changed = false;
        return was;
    }

    public synchronized List<Long> members() {
        return List.copyOf(people.keySet());
    }

    /** All spans since the last call. */
    public synchronized List<PresenceSpan> take(Instant now) {
        people.forEach((member, here) -> record(member, here, now));
        List<PresenceSpan> taken = List.copyOf(spans);
        spans.clear();
        return taken;
    }

    /** They could not be stored; they come with the next ones. */
    public synchronized void putBack(List<PresenceSpan> taken) {
        spans.addAll(0, taken.subList(Math.max(0, taken.size() + spans.size() - MOST_SPANS), taken.size()));
    }

    private void record(long member, Here here, Instant now) {
        Instant to = here.left == null ? now : here.left;
        if (to.isAfter(here.since)) {
            spans.add(new PresenceSpan(member, item, here.since, to));
            here.since = to;
        }
    }
}

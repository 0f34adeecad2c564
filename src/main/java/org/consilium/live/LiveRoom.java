package org.consilium.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.consilium.shared.Problem;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A room as this node holds it: its state, its two lanes and the queue of commands. Commands are stored first and shown then,
 * in groups: while one group is being committed the next one gathers, so the database does not set the pace. Thread-safe.
 */
final class LiveRoom {
    private static final Logger LOG = Logger.getLogger(LiveRoom.class);
    private static final int MOST_IN_A_GROUP = 500;

    /** More than this waiting means that the database is away or drowning: saying so is better than to go on promising. */
    private static final int MOST_WAITING = 5_000;

    /** What a viewer can have missed and still be served from memory, right after a restart. */
    private static final int REMEMBERED = 5_000;

    private static final int UNAVAILABLE = 503;
    private static final Problem AWAY = new Problem(
            UNAVAILABLE,
            "room.unavailable",
            "It could not be stored just now, and was shown to nobody. Send it again in a moment; sending twice does no harm.");

    private record Waiting(Submission submission, CompletableFuture<Outcome> outcome) {}

    private final String exchange;
    private final RoomStore store;
    private final FrameWriter writer;
    private final Executor executor;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean draining = new AtomicBoolean();
    private @Nullable RoomState state;
    private final FrameLog floor;
    private final FrameLog staff;
    private final String epoch;

    /** Reads the room's history. @param executor for work that waits for the database */
    LiveRoom(String exchange, RoomStore store, FrameWriter writer, Executor executor) {
        this.exchange = exchange;
        this.store = store;
        this.writer = writer;
        this.executor = executor;
        epoch = store.epoch(exchange);
        RoomState read = new RoomState();
        List<StoredEvent> latest = readAll(read);
        long before = latest.isEmpty() ? read.seq() : latest.getFirst().seq() - 1;
        floor = new FrameLog(before);
        staff = new FrameLog(before);
        state = read;
        show(latest, read);
    }

    private List<StoredEvent> readAll(RoomState into) {
        List<StoredEvent> latest = new ArrayList<>();
        List<StoredEvent> more = store.eventsAfter(exchange, 0, REMEMBERED);
        while (!more.isEmpty()) {
            more.forEach(event -> into.apply(event.seq(), event.at(), event.event()));
            latest.addAll(more);
            latest = new ArrayList<>(latest.subList(Math.max(0, latest.size() - REMEMBERED), latest.size()));
            more = store.eventsAfter(exchange, into.seq(), REMEMBERED);
        }
        return latest;
    }

    String epoch() {
        return epoch;
    }

    FrameLog floor() {
        return floor;
    }

    FrameLog staff() {
        return staff;
    }

    /** Completes when the command is in the database, or refused; never exceptionally. */
    CompletableFuture<Outcome> submit(Submission submission) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            return CompletableFuture.completedFuture(new Outcome.Refused(AWAY));
        }
        Waiting one = new Waiting(submission, new CompletableFuture<>());
        queue.add(one);
        drainSoon();
        return one.outcome;
    }

    /** Looks whether other nodes have written. */
    void refresh() {
        drainSoon();
    }

    private void drainSoon() {
        if (draining.compareAndSet(false, true)) {
            executor.execute(this::drain);
        }
    }

    private void drain() {
        try {
            do {
                List<Waiting> group = take();
                commit(group);
            } while (!queue.isEmpty());
        } finally {
            draining.set(false);
        }
        if (!queue.isEmpty()) {
            drainSoon();
        }
    }

    private List<Waiting> take() {
        List<Waiting> group = new ArrayList<>();
        for (Waiting one = queue.poll(); one != null; one = queue.poll()) {
            group.add(one);
            if (group.size() == MOST_IN_A_GROUP) {
                break;
            }
        }
        waiting.addAndGet(-group.size());
        return group;
    }

    private void commit(List<Waiting> group) {
        RoomStore.Batch batch;
        RoomState current;
        try {
            current = state == null ? reread() : state;
            state = current;
            batch = store.commit(
                    exchange, current, group.stream().map(Waiting::submission).toList());
        } catch (RuntimeException e) {
            LOG.warnf("room %s: %d commands were not stored: %s", exchange, group.size(), e.getMessage());
            state = null; // it may hold what was rolled back
            group.forEach(one -> one.outcome.complete(new Outcome.Refused(AWAY)));
            return;
        }
        show(batch.events(), current);
        for (int i = 0; i < group.size(); i++) {
            group.get(i).outcome.complete(batch.outcomes().get(i));
        }
    }

    /** After a failure: what was committed meanwhile, even if nobody told us so, is shown before anything new. */
    private RoomState reread() {
        RoomState read = new RoomState();
        List<StoredEvent> latest = readAll(read);
        show(latest.stream().filter(event -> event.seq() > floor.last()).toList(), read);
        return read;
    }

    private void show(List<StoredEvent> events, RoomState room) {
        for (StoredEvent event : events) {
            floor.append(event.seq(), writer.write(event, room, Lane.FLOOR));
            staff.append(event.seq(), writer.write(event, room, Lane.STAFF));
        }
    }
}

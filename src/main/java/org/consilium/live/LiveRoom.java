package org.consilium.live;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.consilium.booth.Draft;
import org.consilium.delivery.Audience;
import org.consilium.delivery.CloseCode;
import org.consilium.delivery.Connection;
import org.consilium.delivery.Frame;
import org.consilium.delivery.FrameLog;
import org.consilium.delivery.MemberViewers;
import org.consilium.delivery.StreamPosition;
import org.consilium.delivery.Viewer;
import org.consilium.live.presence.Presence;
import org.consilium.live.room.Actor;
import org.consilium.live.room.CommandOutcome;
import org.consilium.live.room.EarlierWords;
import org.consilium.live.room.Guest;
import org.consilium.live.room.Lane;
import org.consilium.live.room.RoomEvent;
import org.consilium.live.room.RoomRules;
import org.consilium.live.room.RoomState;
import org.consilium.live.room.StoredEvent;
import org.consilium.live.room.Submission;
import org.consilium.live.view.RoomPeople;
import org.consilium.live.view.Snapshot;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A room as this node holds it: its state, its two lanes and the queue of commands. Commands are stored first and shown then,
 * in groups: while one group is being committed the next one gathers, so the database does not set the pace. Thread-safe.
 */
public final class LiveRoom {
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

    private record Waiting(Submission submission, CompletableFuture<CommandOutcome> outcome) {}

    private final String exchange;
    private final RoomDependencies surroundings;
    private final String epoch;
    private final Audience floor;
    private final Audience staff;
    private final Presence presence;
    private final BoothDesk desk;
    private final MemberViewers viewers = new MemberViewers();
    private final Queue<Waiting> commands = new ConcurrentLinkedQueue<>();
    private final Queue<Reading<?>> readings = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean draining = new AtomicBoolean();
    private final AtomicBoolean lookDue = new AtomicBoolean();

    /** Null after a failure: it may hold what was rolled back. On the draining thread only. */
    private @Nullable RoomState state;

    private volatile boolean away;

    /** Who was removed; on any thread. */
    private volatile Set<Long> removed;

    /** Reads the room's history; not on an event loop. */
    LiveRoom(String exchange, RoomDependencies surroundings) {
        this.exchange = exchange;
        this.surroundings = surroundings;
        epoch = surroundings.store().epoch(exchange);
        RoomState read = new RoomState();
        List<StoredEvent> latest = readAll(read);
        long before = latest.isEmpty() ? read.seq() : latest.getFirst().seq() - 1;
        floor = new Audience(new FrameLog(before), epoch, System::nanoTime, surroundings.silence());
        staff = new Audience(new FrameLog(before), epoch, System::nanoTime, surroundings.silence());
        presence = new Presence(read.now());
        desk = new BoothDesk(
                this::pass,
                surroundings.notices(),
                surroundings.people(),
                surroundings.programme(),
                surroundings.executor(),
                surroundings.clock());
        desk.look(read);
        state = read;
        removed = Set.copyOf(read.removed());
        append(latest, read);
    }

    private List<StoredEvent> readAll(RoomState into) {
        List<StoredEvent> latest = new ArrayList<>();
        List<StoredEvent> more = surroundings.store().eventsAfter(exchange, 0, REMEMBERED);
        while (!more.isEmpty()) {
            more.forEach(event -> into.apply(event.seq(), event.at(), event.event()));
            latest.addAll(more);
            latest = new ArrayList<>(latest.subList(Math.max(0, latest.size() - REMEMBERED), latest.size()));
            more = surroundings.store().eventsAfter(exchange, into.seq(), REMEMBERED);
        }
        into.heard(surroundings.clock().instant());
        return latest;
    }

    public String exchange() {
        return exchange;
    }

    public String epoch() {
        return epoch;
    }

    /** Refuses whoever a moderator has removed: nothing of the room is read from then on. */
    public void checkNotRemoved(long member) {
        if (removed.contains(member)) {
            throw RoomRules.removed();
        }
    }

    /** The number of the last event that was shown. */
    public long seq() {
        return floor.log().last();
    }

    Presence presence() {
        return presence;
    }

    int size() {
        return floor.size() + staff.size();
    }

    /**
     * Lets a member in; on the loop of the connection. The viewer is told {@code hello} first, then what it has missed.
     *
     * @param from after which event it goes on; null: with what comes from now on
     * @param hello of the number of the room's last event
     */
    public Viewer join(
            EventLoop loop,
            Connection connection,
            Guest guest,
            @Nullable StreamPosition from,
            LongFunction<byte[]> hello) {
        Audience audience = guest.lane() == Lane.STAFF ? staff : floor;
        Viewer viewer = audience.join(loop, connection, from);
        viewers.add(guest.member(), viewer);
        presence.enter(guest.member(), surroundings.clock().instant());
        viewer.begin(hello);
        if (removed.contains(guest.member())) {
            viewer.dismiss(CloseCode.REMOVED); // while it was on the way in
        }
        return viewer;
    }

    /** The connection has ended; once for each. */
    public void leave(long member, Viewer viewer) {
        viewers.remove(member, viewer);
        presence.leave(member, surroundings.clock().instant());
    }

    /** Connections of a member to this room, of any kind. */
    public int connections(long member) {
        return presence.connections(member);
    }

    /** Completes when the command is in the database, or refused; never exceptionally. */
    public CompletableFuture<CommandOutcome> submit(Submission submission) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            return CompletableFuture.completedFuture(new CommandOutcome.Refused(AWAY));
        }
        Waiting one = new Waiting(submission, new CompletableFuture<>());
        commands.add(one);
        drainSoon();
        return one.outcome;
    }

    /** Reads the room between two groups of commands. Fails with a {@link ProblemException} while the database is away. */
    public <T> CompletableFuture<T> read(Function<RoomState, T> question) {
        Reading<T> reading = new Reading<>(question, new CompletableFuture<>());
        readings.add(reading);
        drainSoon();
        return reading.answer;
    }

    private record Reading<T>(Function<RoomState, T> question, CompletableFuture<T> answer) {
        void answer(@Nullable RoomState room) {
            if (room == null) {
                answer.completeExceptionally(AWAY.asException());
                return;
            }
            try {
                answer.complete(question.apply(room));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        }
    }

    /** The room as a lane sees it, of its last event or a later one. */
    public CompletableFuture<Snapshot> snapshot(Lane lane) {
        return surroundings.snapshots().of(this, lane);
    }

    /** Shows what somebody is typing in a booth. Answers nothing, stores nothing. */
    public void type(Actor actor, Draft draft) {
        desk.type(actor, draft);
    }

    RoomPeople people() {
        return surroundings.people();
    }

    /** Says something that has no place in the order: to everybody who is here now. */
    void pass(byte[] json) {
        floor.log().appendPassing(json);
        staff.log().appendPassing(json);
        wake();
    }

    /** Whether the database was away when it was last asked. */
    boolean isAway() {
        return away;
    }

    /** Looks whether other nodes have written. */
    void look() {
        lookDue.set(true);
        drainSoon();
    }

    /** Looks after viewers that do not read or do not answer. */
    void sweep() {
        floor.sweep();
        staff.sweep();
    }

    void closeAll(CloseCode reason) {
        floor.closeAll(reason);
        staff.closeAll(reason);
    }

    private void wake() {
        floor.wake();
        staff.wake();
    }

    private void drainSoon() {
        if (draining.compareAndSet(false, true)) {
            surroundings.executor().execute(this::drain);
        }
    }

    private boolean isIdle() {
        return commands.isEmpty() && readings.isEmpty() && !lookDue.get();
    }

    private void drain() {
        try {
            while (!isIdle()) {
                List<Waiting> group = take();
                commit(group, lookDue.getAndSet(false));
                for (Reading<?> one = readings.poll(); one != null; one = readings.poll()) {
                    one.answer(state);
                }
            }
        } finally {
            draining.set(false);
        }
        if (!isIdle()) {
            drainSoon();
        }
    }

    private List<Waiting> take() {
        List<Waiting> group = new ArrayList<>();
        while (group.size() < MOST_IN_A_GROUP) {
            Waiting one = commands.poll();
            if (one == null) {
                break;
            }
            group.add(one);
        }
        waiting.addAndGet(-group.size());
        return group;
    }

    private void commit(List<Waiting> group, boolean look) {
        RoomStore.Batch batch;
        RoomState room;
        try {
            room = state == null ? reread() : state;
            state = room;
            batch = group.isEmpty() ? others(room, look) : store(room, group);
        } catch (RuntimeException e) {
            if (!away) {
                LOG.warnf("room %s: %d commands were not stored: %s", exchange, group.size(), e.getMessage());
            }
            away = true;
            state = null;
            group.forEach(one -> one.outcome.complete(new CommandOutcome.Refused(AWAY)));
            return;
        }
        if (away) {
            LOG.infof("room %s goes on", exchange);
            away = false;
        }
        try {
            show(batch.events(), room);
        } catch (RuntimeException e) {
            // It is stored, and is shown as soon as the room has been read again.
            LOG.warnf("room %s: what is stored could not be shown yet: %s", exchange, e.getMessage());
            state = null;
        }
        for (int i = 0; i < group.size(); i++) {
            group.get(i).outcome.complete(batch.outcomes().get(i));
        }
    }

    private RoomStore.Batch store(RoomState room, List<Waiting> group) {
        return surroundings
                .store()
                .commit(exchange, room, group.stream().map(Waiting::submission).toList());
    }

    private RoomStore.Batch others(RoomState room, boolean look) {
        List<StoredEvent> missed =
                look ? surroundings.store().eventsAfter(exchange, room.seq(), REMEMBERED) : List.of();
        missed.forEach(event -> room.apply(event.seq(), event.at(), event.event()));
        if (!missed.isEmpty()) {
            room.heard(surroundings.clock().instant());
        }
        if (look) {
            desk.look(room);
        }
        return new RoomStore.Batch(missed, List.of());
    }

    /** After a failure: what was committed meanwhile, even if nobody told us so, is shown before anything new. */
    private RoomState reread() {
        RoomState read = new RoomState();
        long shown = seq();
        show(readAll(read).stream().filter(event -> event.seq() > shown).toList(), read);
        return read;
    }

    private void show(List<StoredEvent> events, RoomState room) {
        if (events.isEmpty()) {
            return;
        }
        desk.settle(events, room);
        append(events, room);
        wake();
        for (StoredEvent event : events) {
            notice(event, room);
        }
    }

    private void append(List<StoredEvent> events, RoomState room) {
        for (StoredEvent event : events) {
            Frame forFloor = surroundings.writer().write(event, room, Lane.FLOOR);
            Frame forStaff = surroundings.writer().write(event, room, Lane.STAFF);
            if (EarlierWords.areReplaced(event.event())) {
                rewrite(floor.log(), forFloor.about(), event.event(), room, Lane.FLOOR);
                rewrite(staff.log(), forStaff.about(), event.event(), room, Lane.STAFF);
            }
            floor.log().append(forFloor);
            staff.log().append(forStaff);
        }
    }

    /** Frames say what a thing is now, so the event that changed it can stand in for every earlier one. */
    private void rewrite(FrameLog log, long about, RoomEvent event, RoomState room, Lane lane) {
        log.rewrite(
                about,
                earlier ->
                        surroundings.writer().write(new StoredEvent(earlier.seq(), earlier.at(), event), room, lane));
    }

    private void notice(StoredEvent stored, RoomState room) {
        surroundings
                .notices()
                .write(stored, room)
                .forEach((member, frames) -> viewers.of(member).forEach(viewer -> frames.forEach(viewer::send)));
        switch (stored.event()) {
            // By this node's clock, as is all of presence: that of the room may be ahead of it.
            case RoomEvent.NowMoved moved ->
                presence.moveTo(moved.item(), surroundings.clock().instant());
            case RoomEvent.Removed one -> {
                removed = Set.copyOf(room.removed());
                if (one.out()) {
                    viewers.of(one.member()).forEach(viewer -> viewer.dismiss(CloseCode.REMOVED));
                }
            }
            default -> {
                // Nobody's connection changes.
            }
        }
    }
}

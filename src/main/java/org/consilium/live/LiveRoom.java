package org.consilium.live;

import io.netty.channel.EventLoop;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.consilium.booth.Draft;
import org.consilium.delivery.Broadcast;
import org.consilium.delivery.CloseCode;
import org.consilium.delivery.Connection;
import org.consilium.delivery.MemberViewers;
import org.consilium.delivery.StreamPosition;
import org.consilium.delivery.Viewer;
import org.consilium.live.presence.Presence;
import org.consilium.live.room.Actor;
import org.consilium.live.room.CommandOutcome;
import org.consilium.live.room.Guest;
import org.consilium.live.room.Lane;
import org.consilium.live.room.RoomEvent;
import org.consilium.live.room.RoomRules;
import org.consilium.live.room.RoomState;
import org.consilium.live.room.StoredEvent;
import org.consilium.live.room.Submission;
import org.consilium.live.view.RoomPeople;
import org.consilium.live.view.Snapshot;
import org.consilium.shared.ProblemException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A room on this node: its state, its two lanes and its queue. Commands are stored first, then shown. Thread-safe. */
public final class LiveRoom {
    private static final Logger LOG = Logger.getLogger(LiveRoom.class);

    private final String exchange;
    private final RoomDependencies needs;
    private final String epoch;
    private final LaneAudiences audiences;
    private final Presence presence;
    private final BoothDesk desk;
    private final MemberViewers viewers = new MemberViewers();
    private final CommandQueue queue;
    private final RoomHistory history;
    private final Broadcast.Subscription drafts;

    /** Null after a failure, because it may contain what was rolled back. On the draining thread only. */
    private @Nullable RoomState state;

    private volatile boolean away;

    /** Removed members; on any thread. */
    private volatile Set<Long> removed;

    /** Reads the room's history; not on an event loop. */
    LiveRoom(String exchange, RoomDependencies needs) {
        this.exchange = exchange;
        this.needs = needs;
        history = new RoomHistory(exchange, needs.store(), needs.clock());
        queue = new CommandQueue(needs.executor(), this::commit);
        epoch = needs.store().epoch(exchange);
        RoomState read = new RoomState();
        List<StoredEvent> latest = history.readAll(read);
        long before = latest.isEmpty() ? read.seq() : latest.getFirst().seq() - 1;
        audiences = new LaneAudiences(before, epoch, needs.silence(), needs.writer());
        presence = new Presence(read.now());
        desk = new BoothDesk(
                draft -> needs.broadcast().send(subject(), draft),
                needs.notices(),
                needs.people(),
                needs.programme(),
                needs.executor(),
                needs.clock());
        desk.look(read);
        state = read;
        removed = Set.copyOf(read.removed());
        audiences.append(latest, read);
        // Last: a room whose construction fails must not be subscribed.
        drafts = needs.broadcast().listen(subject(), audiences::pass);
    }

    public String exchange() {
        return exchange;
    }

    private String subject() {
        return "room/" + exchange;
    }

    public String epoch() {
        return epoch;
    }

    /** Refuses a member whom a moderator has removed: from then on that member reads nothing of the room. */
    public void checkNotRemoved(long member) {
        if (removed.contains(member)) {
            throw RoomRules.removed();
        }
    }

    /** The number of the last event that was shown. */
    public long seq() {
        return audiences.last();
    }

    Presence presence() {
        return presence;
    }

    int size() {
        return audiences.size();
    }

    /**
     * Lets a member in; on the loop of the connection. The viewer first gets {@code hello}, then what it has missed.
     *
     * @param from the event after which it resumes; null: with what comes from now on
     * @param hello made from the number of the room's last event
     */
    public Viewer join(
            EventLoop loop,
            Connection connection,
            Guest guest,
            @Nullable StreamPosition from,
            LongFunction<byte[]> hello) {
        Viewer viewer = audiences.of(guest.lane()).join(loop, connection, from);
        viewers.add(guest.member(), viewer);
        presence.enter(guest.member(), needs.clock().instant());
        viewer.begin(hello);
        if (removed.contains(guest.member())) {
            viewer.dismiss(CloseCode.REMOVED); // during the handshake
        }
        return viewer;
    }

    /** The connection has ended; once for each. */
    public void leave(long member, Viewer viewer) {
        viewers.remove(member, viewer);
        presence.leave(member, needs.clock().instant());
    }

    /** A member's connections of any kind to this room. */
    public int connections(long member) {
        return presence.connections(member);
    }

    /** Completes when the command is in the database, or refused; never exceptionally. */
    public CompletableFuture<CommandOutcome> submit(Submission submission) {
        return queue.submit(submission);
    }

    /**
     * Reads the room between two groups of commands. Fails with a {@link ProblemException} while the database is
     * unavailable.
     */
    public <T> CompletableFuture<T> read(Function<RoomState, T> question) {
        return queue.read(question);
    }

    /** The room as a lane sees it, as of its last event or a later one. */
    public CompletableFuture<Snapshot> snapshot(Lane lane) {
        return needs.snapshots().of(this, lane);
    }

    /** Shows a draft in a booth. Answers nothing, stores nothing. */
    public void type(Actor actor, Draft draft) {
        desk.type(actor, draft);
    }

    RoomPeople people() {
        return needs.people();
    }

    /** Sends an unnumbered frame to all present viewers. */
    void pass(byte[] json) {
        audiences.pass(json);
    }

    /** Whether the database was unavailable at the last attempt. */
    boolean isAway() {
        return away;
    }

    /** Checks for events of other nodes. */
    void look() {
        queue.look();
    }

    /** Checks viewers that do not read or do not answer. */
    void sweep() {
        audiences.sweep();
    }

    void closeAll(CloseCode reason) {
        audiences.closeAll(reason);
    }

    /** Nobody is here, and this node no longer holds the room. */
    void release() {
        drafts.end();
    }

    private @Nullable RoomState commit(List<CommandQueue.Waiting> group, boolean look) {
        RoomStore.Batch batch;
        RoomState room;
        try {
            room = state == null ? reread() : state;
            state = room;
            batch = group.isEmpty() ? others(room, look) : store(room, group);
        } catch (RuntimeException e) {
            refuse(group, e);
            return null;
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
            group.get(i).outcome().complete(batch.outcomes().get(i));
        }
        return state;
    }

    private void refuse(List<CommandQueue.Waiting> group, RuntimeException failure) {
        if (!away) {
            LOG.warnf("room %s: %d commands were not stored: %s", exchange, group.size(), failure.getMessage());
        }
        away = true;
        state = null;
        group.forEach(one -> one.outcome().complete(new CommandOutcome.Refused(CommandQueue.AWAY)));
    }

    private RoomStore.Batch store(RoomState room, List<CommandQueue.Waiting> group) {
        return needs.store()
                .commit(
                        exchange,
                        room,
                        group.stream().map(CommandQueue.Waiting::submission).toList());
    }

    private RoomStore.Batch others(RoomState room, boolean look) {
        List<StoredEvent> missed = look ? history.catchUp(room) : List.of();
        if (look) {
            desk.look(room);
        }
        return new RoomStore.Batch(missed, List.of());
    }

    /** After a failure: shows what was committed meanwhile, even unconfirmed, before anything new. */
    private RoomState reread() {
        RoomState read = new RoomState();
        long shown = seq();
        show(history.readAll(read).stream().filter(event -> event.seq() > shown).toList(), read);
        return read;
    }

    private void show(List<StoredEvent> events, RoomState room) {
        if (events.isEmpty()) {
            return;
        }
        desk.settle(events, room);
        audiences.append(events, room);
        audiences.wake();
        for (StoredEvent event : events) {
            notice(event, room);
        }
    }

    private void notice(StoredEvent stored, RoomState room) {
        needs.notices()
                .write(stored, room)
                .forEach((member, frames) -> viewers.of(member).forEach(viewer -> frames.forEach(viewer::send)));
        switch (stored.event()) {
            // By this node's clock, like all presence; the room's clock may be ahead of it.
            case RoomEvent.NowMoved moved ->
                presence.moveTo(moved.item(), needs.clock().instant());
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

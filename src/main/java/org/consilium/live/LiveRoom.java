package org.consilium.live;

import io.netty.channel.EventLoop;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.consilium.booth.Draft;
import org.consilium.delivery.Broadcast;
import org.consilium.delivery.CloseCode;
import org.consilium.delivery.CommandQueue;
import org.consilium.delivery.Connection;
import org.consilium.delivery.MemberViewers;
import org.consilium.delivery.StreamPosition;
import org.consilium.delivery.Viewer;
import org.consilium.live.decision.CommandOutcome;
import org.consilium.live.decision.Submission;
import org.consilium.live.room.Actor;
import org.consilium.live.room.Lane;
import org.consilium.live.room.RoomEvent;
import org.consilium.live.room.RoomRules;
import org.consilium.live.room.RoomState;
import org.consilium.live.room.StoredEvent;
import org.consilium.live.view.Snapshot;
import org.consilium.shared.Problem;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A room on this node: its state, its two lanes and its queue. Commands are stored first, then shown. Thread-safe. */
public final class LiveRoom {
    private static final Logger LOG = Logger.getLogger(LiveRoom.class);

    static final Problem AWAY = Problem.unavailable(
            "room.unavailable",
            "It could not be stored just now, and was shown to nobody. Send it again in a moment; sending twice does"
                    + " no harm.");

    private final String exchange;
    private final RoomDependencies needs;
    private final String epoch;
    private final LaneAudiences audiences;
    private final RoomPresence presence;
    private final BoothDesk desk;
    private final MemberViewers viewers = new MemberViewers();
    private final CommandQueue<Submission, CommandOutcome, RoomState> queue;
    /** On the draining thread only. */
    private final CommittedRoom committed;

    private final Broadcast.Subscription drafts;

    private volatile boolean away;

    /** Removed members; on any thread. */
    private volatile Set<Long> removed;

    /** Reads the room's history; not on an event loop. */
    LiveRoom(String exchange, RoomDependencies needs) {
        this.exchange = exchange;
        this.needs = needs;
        committed = new CommittedRoom(exchange, needs.store(), needs.facts(), needs.clock());
        queue = new CommandQueue<>(needs.executor(), this::work, () -> new CommandOutcome.Refused(AWAY));
        epoch = needs.store().epoch(exchange);
        List<StoredEvent> latest = committed.readAll();
        RoomState read = committed.state();
        long before = latest.isEmpty() ? read.seq() : latest.getFirst().seq() - 1;
        audiences = new LaneAudiences(before, epoch, needs.silence(), needs.writer());
        desk = new BoothDesk(
                draft -> needs.broadcast().send(subject(), draft),
                needs.notices(),
                needs.people(),
                needs.programme(),
                needs.executor(),
                needs.clock());
        desk.look(read);
        removed = Set.copyOf(read.removed());
        audiences.append(latest, read);
        // Last: a room whose construction fails must not be subscribed.
        presence = new RoomPresence(exchange, needs, read.now(), this::pass, this::seq);
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

    RoomPresence presence() {
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
        presence.enter(guest.member());
        viewer.begin(hello);
        if (removed.contains(guest.member())) {
            viewer.dismiss(CloseCode.REMOVED); // during the handshake
        }
        return viewer;
    }

    /** The connection has ended; once for each. */
    public void leave(long member, Viewer viewer) {
        viewers.remove(member, viewer);
        presence.leave(member);
    }

    /** A member's connections of any kind to this room, on this node. */
    public int connections(long member) {
        return presence.connections(member);
    }

    /** Completes when the command is in the database, or refused; never exceptionally. */
    public CompletableFuture<CommandOutcome> submit(Submission submission) {
        return queue.submit(submission);
    }

    /** Reads the room between two groups of commands. While the database is unavailable, it is the last known state. */
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

    /** Sends an unnumbered frame to all present viewers. */
    private void pass(byte[] json) {
        if (size() > 0) {
            audiences.pass(json);
        }
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
        presence.end();
    }

    private RoomState work(List<CommandQueue.Waiting<Submission, CommandOutcome>> group, boolean look) {
        List<CommandOutcome> outcomes;
        try {
            show(); // what could not be shown when it was stored
            outcomes = store(group, look);
        } catch (RuntimeException e) {
            refuse(group, e);
            return committed.state();
        }
        if (away) {
            LOG.infof("room %s goes on", exchange);
            away = false;
        }
        try {
            show();
        } catch (RuntimeException e) {
            LOG.warnf("room %s: what is stored could not be shown yet: %s", exchange, e.getMessage());
        }
        for (int i = 0; i < group.size(); i++) {
            group.get(i).outcome().complete(outcomes.get(i));
        }
        return committed.state();
    }

    private List<CommandOutcome> store(List<CommandQueue.Waiting<Submission, CommandOutcome>> group, boolean look) {
        if (!group.isEmpty()) {
            return committed.commit(
                    group.stream().map(CommandQueue.Waiting::command).toList());
        }
        if (look) {
            committed.catchUp();
            desk.look(committed.state());
        }
        return List.of();
    }

    /** After a failure it is not always known whether the group was stored. If it was, it is shown before anything new. */
    private void refuse(List<CommandQueue.Waiting<Submission, CommandOutcome>> group, RuntimeException failure) {
        if (!away) {
            LOG.warnf("room %s: %d commands were not stored: %s", exchange, group.size(), failure.getMessage());
        }
        away = true;
        group.forEach(one -> one.outcome().complete(new CommandOutcome.Refused(AWAY)));
    }

    private void show() {
        Queue<StoredEvent> news = committed.news();
        if (news.isEmpty()) {
            return;
        }
        RoomState room = committed.state();
        if (!removed.equals(room.removed())) {
            removed = Set.copyOf(room.removed());
        }
        List<StoredEvent> unseen =
                news.stream().filter(event -> event.seq() > seq()).toList();
        desk.settle(unseen, room);
        audiences.append(unseen, room);
        audiences.wake();
        for (StoredEvent next = news.peek(); next != null; next = news.peek()) {
            notice(next, room);
            news.remove();
        }
    }

    private void notice(StoredEvent stored, RoomState room) {
        needs.notices()
                .write(stored, room)
                .forEach((member, frames) -> viewers.of(member).forEach(viewer -> frames.forEach(viewer::send)));
        switch (stored.event()) {
            case RoomEvent.NowMoved moved -> presence.moveTo(moved.item());
            case RoomEvent.Removed one
            when one.out() -> viewers.of(one.member()).forEach(viewer -> viewer.dismiss(CloseCode.REMOVED));
            default -> {
                // Nobody's connection changes.
            }
        }
    }
}

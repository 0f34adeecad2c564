package org.consilium.live;

import io.netty.channel.EventLoop;
import java.time.Instant;
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
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A room on this node: its state, its two lanes and its queue. Commands are stored first, then shown. Thread-safe. */
public final class LiveRoom {
    private static final Logger LOG = Logger.getLogger(LiveRoom.class);

    private final String exchange;
    private final RoomDependencies needs;
    private final LaneAudiences audiences;
    private final RoomPresence presence;
    private final BoothDesk desk;
    private final MemberNotices members;
    private final CommandQueue<Submission, CommandOutcome, RoomState> queue;
    /** On the draining thread only. */
    private final CommittedRoom committed;

    private final Broadcast.Subscription drafts;

    private volatile boolean away;
    private volatile boolean replaced;

    /** Removed members; on any thread. */
    private volatile Set<Long> removed;

    /** Reads the room's history; not on an event loop. */
    LiveRoom(String exchange, RoomDependencies needs) {
        this.exchange = exchange;
        this.needs = needs;
        committed = new CommittedRoom(exchange, needs.store(), needs.facts(), needs.clock());
        queue = new CommandQueue<>(needs.executor(), this::work, LiveRoom::away);
        List<StoredEvent> latest = committed.readAll();
        RoomState read = committed.state();
        long before = latest.isEmpty() ? read.seq() : latest.getFirst().seq() - 1;
        audiences = new LaneAudiences(before, committed.epoch(), needs.silence(), needs.writer());
        members = new MemberNotices(exchange, needs.notices());
        desk = new BoothDesk(
                draft -> needs.broadcast().send("room/" + exchange, draft),
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
        drafts = needs.broadcast().listen("room/" + exchange, audiences::pass);
    }

    public String exchange() {
        return exchange;
    }

    public String epoch() {
        return committed.epoch();
    }

    /** Refuses a member whom a moderator has removed: from then on that member reads nothing of the room. */
    public void checkNotRemoved(long member) {
        if (removed.contains(member)) {
            throw RoomRules.removed();
        }
    }

    /** The number of the last event that was shown. */
    long seq() {
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
        members.add(guest.member(), viewer);
        presence.enter(guest.member());
        viewer.begin(hello);
        // During the handshake.
        if (removed.contains(guest.member())) {
            viewer.dismiss(CloseCode.REMOVED);
        } else if (replaced) {
            viewer.dismiss(CloseCode.RESTARTING);
        }
        return viewer;
    }

    /** The connection has ended; once for each. */
    public void leave(long member, Viewer viewer) {
        members.remove(member, viewer);
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
        return queue.read(state -> {
            if (replaced) {
                throw CommittedRoom.AWAY.asException();
            }
            return question.apply(state);
        });
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

    /** Whether the database has a different history by now, as after a restore: then this object shows nothing more. */
    boolean isReplaced() {
        return replaced;
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

    /** This node no longer holds the room; whoever is here comes back. May wait for the database. */
    void release(Instant now) {
        audiences.closeAll(CloseCode.RESTARTING);
        drafts.end();
        presence.stop(now);
    }

    private RoomState work(List<CommandQueue.Waiting<Submission, CommandOutcome>> group, boolean look) {
        List<CommandOutcome> outcomes;
        try {
            show(); // what could not be shown when it was stored
            outcomes = store(group, look);
        } catch (HistoryReplacedException e) {
            end(group, e);
            return committed.state();
        } catch (RuntimeException e) {
            refuse(group, e);
            return committed.state();
        }
        if (away && (look || !group.isEmpty())) {
            LOG.infof("room %s: the database answers again", exchange);
            away = false;
        }
        try {
            show();
        } catch (RuntimeException e) {
            LOG.warnf(
                    "room %s: %d stored events could not be shown, and are shown before the next ones, within a second: %s",
                    exchange, committed.news().size(), e.getMessage());
        }
        CommandQueue.answer(group, outcomes);
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
            LOG.warnf(
                    "room %s: %s, and the database is tried again within seconds: %s",
                    exchange,
                    group.isEmpty()
                            ? "events of other nodes are shown later"
                            : group.size() + " commands were not stored, their senders are asked to send them again",
                    failure.getMessage());
        }
        away = true;
        group.forEach(one -> one.outcome().complete(away()));
    }

    private static CommandOutcome away() {
        return new CommandOutcome.Refused(CommittedRoom.AWAY);
    }

    /** Whoever is here begins anew, in the room that is read from the database next. */
    private void end(List<CommandQueue.Waiting<Submission, CommandOutcome>> group, HistoryReplacedException failure) {
        try {
            committed.replace();
        } catch (RuntimeException e) {
            refuse(group, e);
            return;
        }
        if (!replaced) {
            LOG.warnf("%s: everybody in it begins anew with what the database has", failure.getMessage());
        }
        replaced = true;
        group.forEach(one -> one.outcome().complete(away()));
        audiences.closeAll(CloseCode.RESTARTING);
    }

    private void show() {
        Queue<StoredEvent> news = committed.news();
        if (news.isEmpty()) {
            return;
        }
        RoomState room = committed.state();
        removed = Set.copyOf(room.removed());
        // First, since anything else may fail: a removed person must not stay.
        for (StoredEvent stored : news) {
            if (stored.event() instanceof RoomEvent.NowMoved moved) {
                presence.moveTo(moved.item());
            }
            members.dismissRemoved(stored);
        }
        List<StoredEvent> unseen =
                news.stream().filter(event -> event.seq() > seq()).toList();
        desk.settle(unseen, room);
        audiences.append(unseen, room);
        audiences.wake();
        for (StoredEvent next = news.poll(); next != null; next = news.poll()) {
            members.send(next, room);
        }
    }
}

package org.consilium.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.consilium.live.presence.NodesPresence;
import org.consilium.live.presence.Presence;
import org.consilium.live.presence.PresenceSpan;
import org.consilium.live.view.HereJson;
import org.consilium.live.view.PeopleJson;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Who is in a room: told to everybody in it, published to other nodes, and recorded for attendance. Each node records what it sees
 * itself. Thread-safe, except that {@link #tick} is called by one thread at a time.
 */
final class RoomPresence {
    private static final Logger LOG = Logger.getLogger(RoomPresence.class);
    private static final Duration TOLD_EVERY = Duration.ofSeconds(10);
    private static final Duration RECORDED_EVERY = Duration.ofSeconds(15);

    private final String exchange;
    private final RoomDependencies needs;
    private final Presence own;
    private final NodesPresence nodes;
    private final Consumer<byte[]> tell;
    private final LongSupplier seq;
    private Instant published = Instant.EPOCH;
    private Instant told = Instant.EPOCH;
    private Instant recorded = Instant.EPOCH;
    private boolean untold;

    /**
     * @param item of the agenda that is on; null: none
     * @param tell takes a frame for everybody who is here now
     * @param seq the number of the last event that was shown
     */
    RoomPresence(
            String exchange, RoomDependencies needs, @Nullable Long item, Consumer<byte[]> tell, LongSupplier seq) {
        this.exchange = exchange;
        this.needs = needs;
        this.tell = tell;
        this.seq = seq;
        own = new Presence(item);
        nodes = new NodesPresence(exchange, needs.broadcast(), needs.json(), needs.clock());
    }

    void enter(long member) {
        own.enter(member, needs.clock().instant());
    }

    void leave(long member) {
        own.leave(member, needs.clock().instant());
    }

    /** Connections of a member to this room on this node. */
    int connections(long member) {
        return own.connections(member);
    }

    /** By this node's clock, like all presence; the room's clock may be ahead of it. */
    void moveTo(@Nullable Long item) {
        own.moveTo(item, needs.clock().instant());
    }

    /** Once a second. May wait for the database. */
    void tick(Instant now) {
        if (LiveRooms.isDue(recorded, RECORDED_EVERY, now)) {
            recorded = now;
            record(now);
        }
        boolean changed = own.settle(now);
        List<Long> here = own.members();
        if (changed || (!here.isEmpty() && LiveRooms.isDue(published, NodesPresence.PUBLISHED_EVERY, now))) {
            nodes.publish(here);
            published = now;
        }
        untold |= nodes.settle(now) || changed;
        if (!here.isEmpty() && (untold || LiveRooms.isDue(told, TOLD_EVERY, now))) {
            tellWhoIsHere(now);
            told = now;
            untold = false; // only now: names come from the database, which may be unavailable
        }
    }

    private void tellWhoIsHere(Instant now) {
        Collection<Long> members = nodes.with(own.members());
        Map<String, Integer> sides = new TreeMap<>();
        members.forEach(member -> Optional.ofNullable(needs.people().of(member).side())
                .ifPresent(side -> sides.merge(side, 1, Integer::sum)));
        try {
            tell.accept(
                    needs.json().writeValueAsBytes(new HereJson("here", now, seq.getAsLong(), members.size(), sides)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everybody who is here, on any node. May wait for the database. */
    PeopleJson people() {
        Collection<Long> members = nodes.with(own.members());
        return new PeopleJson(
                needs.clock().instant(),
                members.size(),
                members.stream()
                        .limit(PeopleJson.MOST)
                        .map(member -> new PeopleJson.Here(needs.people().of(member), true))
                        .toList());
    }

    private void record(Instant now) {
        List<PresenceSpan> spans = own.take(now);
        if (spans.isEmpty()) {
            return;
        }
        try {
            needs.attendance().seen(exchange, spans);
        } catch (RuntimeException away) {
            LOG.debugf("room %s: who is here is stored later: %s", exchange, away.getMessage());
            own.putBack(spans);
        }
    }

    /** This node holds the room no longer. Other nodes forget its share after a while, since its people come back. */
    void stop(Instant now) {
        record(now);
        nodes.end();
    }
}

package org.consilium.live.presence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.consilium.delivery.Broadcast;
import org.jboss.logging.Logger;

/**
 * Who is in a room on any node. Each node publishes its complete share each time, so a lost message does no harm; the
 * share of a node that is silent for too long is forgotten. Thread-safe.
 */
public final class NodesPresence {
    /** A node publishes at least this often. */
    public static final Duration PUBLISHED_EVERY = Duration.ofSeconds(10);

    /** Silent for longer, a node is gone, and so are its connections. Two messages may be lost. */
    static final Duration EXPIRY = Duration.ofSeconds(35);

    private static final Logger LOG = Logger.getLogger(NodesPresence.class);

    /** What one node sees; {@code node} is a name that no other node has. */
    record Share(String node, Set<Long> members) {}

    private record Heard(Set<Long> members, Instant at) {
        boolean isOver(Instant now) {
            return !now.isBefore(at.plus(EXPIRY));
        }
    }

    private final String node = UUID.randomUUID().toString();
    private final Map<String, Heard> others = new HashMap<>();
    private final Broadcast broadcast;
    private final String subject;
    private final ObjectMapper json;
    private final Clock clock;
    private final Broadcast.Subscription subscription;
    private boolean changed;

    /** @param room a name that is the same on every node, and of no other room */
    public NodesPresence(String room, Broadcast broadcast, ObjectMapper json, Clock clock) {
        this.broadcast = broadcast;
        this.json = json;
        this.clock = clock;
        subject = "presence/" + room;
        subscription = broadcast.listen(subject, this::hear);
    }

    /** Publishes the people on this node to the other nodes. */
    public void publish(Collection<Long> members) {
        try {
            broadcast.send(subject, json.writeValueAsBytes(new Share(node, Set.copyOf(members))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void hear(byte[] message) {
        try {
            hear(json.readValue(message, Share.class), clock.instant());
        } catch (IOException unreadable) {
            LOG.debugf("%s: a share that cannot be read: %s", subject, unreadable.getMessage());
        }
    }

    private synchronized void hear(Share share, Instant now) {
        if (share.node().equals(node)) {
            return;
        }
        Heard before = share.members().isEmpty()
                ? others.remove(share.node())
                : others.put(share.node(), new Heard(share.members(), now));
        changed |= before == null ? !share.members().isEmpty() : !before.members.equals(share.members());
    }

    /** Forgets nodes that are gone. @return whether others are on the other nodes than when this was asked last */
    public synchronized boolean settle(Instant now) {
        boolean was = others.values().removeIf(one -> one.isOver(now)) || changed;
        changed = false;
        return was;
    }

    /** Everybody who is here, each once, on any node. {@code own}: on this one. */
    public synchronized Collection<Long> with(List<Long> own) {
        if (others.isEmpty()) {
            return own;
        }
        Set<Long> all = new TreeSet<>(own);
        others.values().forEach(one -> all.addAll(one.members));
        return all;
    }

    /** This node no longer listens. The others forget its share. */
    public void end() {
        subscription.end();
    }
}

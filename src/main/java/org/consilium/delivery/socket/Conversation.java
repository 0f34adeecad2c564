package org.consilium.delivery.socket;

import io.netty.channel.EventLoop;
import jakarta.inject.Singleton;
import org.consilium.access.limit.Limits;
import org.consilium.delivery.CloseCode;
import org.consilium.delivery.Connection;
import org.consilium.delivery.StreamPosition;
import org.consilium.delivery.Viewer;
import org.jspecify.annotations.Nullable;

/** The messages between one connection and its topic. On the event loop of the connection, except {@link #dismiss}. */
final class Conversation {
    private final Topic topic;
    private final Shared shared;
    private volatile Seat seat;
    private volatile @Nullable Viewer viewer;
    private boolean over;

    /** The shared parts of all conversations. */
    @Singleton
    record Shared(Limits limits, Conversations conversations) {}

    Conversation(Topic topic, Seat seat, Shared shared) {
        this.topic = topic;
        this.seat = seat;
        this.shared = shared;
    }

    void begin(EventLoop loop, Connection connection, @Nullable StreamPosition from) {
        if (!over) {
            shared.conversations.add(this);
            Viewer joined = topic.join(loop, connection, seat, from);
            viewer = joined;
            if (over) { // it ended during the handshake
                leave(joined);
            }
        }
    }

    Topic topic() {
        return topic;
    }

    Seat seat() {
        return seat;
    }

    void reseat(Seat now) {
        seat = now;
    }

    void dismiss(CloseCode reason) {
        Viewer present = viewer;
        if (present != null) {
            present.dismiss(reason);
        }
    }

    /** For every incoming frame. @return whether to read it */
    boolean mayGoOn() {
        Viewer present = viewer;
        if (present == null || over) {
            return false;
        }
        if (!shared.limits.takes(topic.limit(seat), Long.toString(seat.member()))) {
            present.close(CloseCode.FLOOD);
            return false;
        }
        return true;
    }

    void heard() {
        Viewer present = viewer;
        if (present != null) {
            present.heard();
        }
    }

    void goOn() {
        Viewer present = viewer;
        if (present != null) {
            present.goOn();
        }
    }

    void close(CloseCode reason) {
        Viewer present = viewer;
        if (present != null) {
            present.close(reason);
        }
    }

    void receive(String message) {
        Viewer present = viewer;
        if (present == null) {
            return;
        }
        try {
            topic.receive(seat, message, present::send);
        } catch (MalformedMessageException notThisProtocol) {
            close(CloseCode.NOT_UNDERSTOOD);
        }
    }

    /** The connection has ended. Idempotent. */
    void end() {
        if (over) {
            return;
        }
        over = true;
        shared.conversations.remove(this);
        Viewer present = viewer;
        if (present != null) {
            leave(present);
        }
    }

    private void leave(Viewer present) {
        present.leave();
        topic.leave(seat, present);
    }
}

package org.consilium.live.web;

import io.netty.channel.EventLoop;
import jakarta.inject.Singleton;
import org.consilium.access.Limits;
import org.consilium.live.Line;
import org.consilium.live.LiveClose;
import org.consilium.live.LiveRoom;
import org.consilium.live.Outcome;
import org.consilium.live.Place;
import org.consilium.live.Submission;
import org.consilium.live.Viewer;
import org.jspecify.annotations.Nullable;

/** What one connection and its room say to each other. On the event loop of the connection, but for {@link #dismiss}. */
final class Conversation {
    private final LiveRoom room;
    private final Shared shared;
    private volatile Seat seat;
    private volatile @Nullable Viewer viewer;
    private boolean over;

    /** What all conversations have in common. */
    @Singleton
    record Shared(Frames frames, Limits limits, Conversations conversations) {}

    Conversation(LiveRoom room, Seat seat, Shared shared) {
        this.room = room;
        this.seat = seat;
        this.shared = shared;
    }

    void begin(EventLoop loop, Line line, @Nullable Place from) {
        if (!over) {
            shared.conversations.add(this);
            viewer = room.join(
                    loop, line, seat.guest(), from, seq -> shared.frames.hello(room.epoch(), seq, seat.lane()));
        }
    }

    Seat seat() {
        return seat;
    }

    void reseat(Seat now) {
        seat = now;
    }

    void dismiss(LiveClose reason) {
        Viewer present = viewer;
        if (present != null) {
            present.dismiss(reason);
        }
    }

    /** Of every frame that comes in. @return whether to read it */
    boolean mayGoOn() {
        Viewer present = viewer;
        if (present == null || over) {
            return false;
        }
        if (!shared.limits.takes(seat.limit(), Long.toString(seat.member()))) {
            present.close(LiveClose.FLOOD);
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

    void close(LiveClose reason) {
        Viewer present = viewer;
        if (present != null) {
            present.close(reason);
        }
    }

    void receive(String text) {
        Frames.Incoming incoming;
        try {
            incoming = shared.frames.read(text);
        } catch (NotUnderstood notThisProtocol) {
            close(LiveClose.NOT_UNDERSTOOD);
            return;
        } catch (Frames.Unusable unusable) {
            answer(shared.frames.refused(unusable.id(), unusable.problem()));
            return;
        }
        switch (incoming) {
            case Frames.Typing typing -> room.type(seat.actor(), typing.draft());
            case Frames.Order order -> submit(order);
        }
    }

    private void submit(Frames.Order order) {
        var unused = room.submit(new Submission(seat.actor(), order.id(), order.command()))
                .thenAccept(outcome -> answer(frame(order.id(), outcome)));
    }

    private byte[] frame(String id, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> shared.frames.done(id, done.seq());
            case Outcome.Refused refused -> shared.frames.refused(id, refused.problem());
        };
    }

    private void answer(byte[] json) {
        Viewer present = viewer;
        if (present != null) {
            present.send(json);
        }
    }

    /** The connection has ended. A second time does nothing. */
    void end() {
        if (over) {
            return;
        }
        over = true;
        shared.conversations.remove(this);
        Viewer present = viewer;
        if (present != null) {
            present.leave();
            room.leave(seat.member(), present);
        }
    }
}

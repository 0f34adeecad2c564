package org.consilium.live.web;

import io.netty.channel.EventLoop;
import java.util.function.Consumer;
import org.consilium.access.Right;
import org.consilium.access.limit.Limit;
import org.consilium.delivery.Connection;
import org.consilium.delivery.StreamPosition;
import org.consilium.delivery.Viewer;
import org.consilium.delivery.socket.MalformedMessageException;
import org.consilium.delivery.socket.Seat;
import org.consilium.delivery.socket.Topic;
import org.consilium.live.Guest;
import org.consilium.live.LiveRoom;
import org.consilium.live.decision.CommandOutcome;
import org.consilium.live.decision.Submission;
import org.consilium.live.room.Actor;
import org.consilium.live.room.Lane;
import org.jspecify.annotations.Nullable;

/** A room as the topic of connections: commands in, frames of the viewer's lane out. */
record RoomTopic(LiveRoom room, CommandCodec codec) implements Topic {
    static Lane lane(Seat seat) {
        return Lane.of(seat.rights());
    }

    static Actor actor(Seat seat) {
        return new Actor(seat.member(), seat.who().language().tag(), seat.rights());
    }

    @Override
    public Viewer join(EventLoop loop, Connection connection, Seat seat, @Nullable StreamPosition from) {
        Lane lane = lane(seat);
        return room.join(
                loop, connection, new Guest(seat.member(), lane), from, seq -> codec.hello(room.epoch(), seq, lane));
    }

    @Override
    public void leave(Seat seat, Viewer viewer) {
        room.leave(seat.member(), viewer);
    }

    @Override
    public void receive(Seat seat, String message, Consumer<byte[]> answer) throws MalformedMessageException {
        try {
            switch (codec.read(message)) {
                case CommandCodec.Typing typing -> room.type(actor(seat), typing.draft());
                case CommandCodec.Order order -> submit(seat, order, answer);
            }
        } catch (CommandCodec.Unusable unusable) {
            answer.accept(codec.refused(unusable.id(), unusable.problem()));
        }
    }

    private void submit(Seat seat, CommandCodec.Order order, Consumer<byte[]> answer) {
        var unused = room.submit(new Submission(actor(seat), order.id(), order.command()))
                .thenAccept(outcome -> answer.accept(frame(order.id(), outcome)));
    }

    private byte[] frame(String id, CommandOutcome outcome) {
        return switch (outcome) {
            case CommandOutcome.Done done -> codec.done(id, done.seq());
            case CommandOutcome.Refused refused -> codec.refused(id, refused.problem());
        };
    }

    @Override
    public boolean admits(Seat seat) {
        return seat.rights().contains(Right.ROOM_ENTER);
    }

    @Override
    public boolean showsTheSame(Seat before, Seat now) {
        return lane(before) == lane(now);
    }

    @Override
    public Limit limit(Seat seat) {
        return limitOf(seat);
    }

    /** An interpreter types for others and sends more than a speaker does. */
    static Limit limitOf(Seat seat) {
        return seat.rights().contains(Right.BOOTH_WRITE) ? Limit.BOOTH : Limit.ROOM;
    }
}

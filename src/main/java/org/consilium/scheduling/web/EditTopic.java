package org.consilium.scheduling.web;

import io.netty.channel.EventLoop;
import java.util.Map;
import java.util.function.Consumer;
import org.consilium.access.Right;
import org.consilium.access.limit.Limit;
import org.consilium.delivery.Connection;
import org.consilium.delivery.StreamPosition;
import org.consilium.delivery.Viewer;
import org.consilium.delivery.socket.MalformedMessageException;
import org.consilium.delivery.socket.Seat;
import org.consilium.delivery.socket.Topic;
import org.consilium.scheduling.EditSubmission;
import org.consilium.scheduling.OpenWorkingCopy;
import org.consilium.scheduling.edit.EditCodec;
import org.consilium.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/** A working copy as the topic of connections: edits in, entries of its log out. */
record EditTopic(OpenWorkingCopy copy, EditMessages messages) implements Topic {
    @Override
    public Viewer join(EventLoop loop, Connection connection, Seat seat, @Nullable StreamPosition from) {
        return copy.join(loop, connection, from, seq -> messages.hello(copy.epoch(), seq));
    }

    @Override
    public void leave(Seat seat, Viewer viewer) {
        // Its place is forgotten by those who saw it.
    }

    @Override
    public void receive(Seat seat, String message, Consumer<byte[]> answer) throws MalformedMessageException {
        Map<String, Object> json = messages.object(message);
        if ("at".equals(json.get("type"))) {
            messages.tellPlace(copy, seat, json);
            return;
        }
        if (!(json.get("id") instanceof String id)) {
            throw new MalformedMessageException();
        }
        try {
            EditCodec.Command command = EditCodec.command(json);
            var unused = copy.submit(EditSubmission.of(
                            seat.member(),
                            command.id(),
                            command.edit(),
                            seat.who().may(Right.EXCHANGE_CREATE)))
                    .thenAccept(outcome -> answer.accept(messages.answer(copy, id, outcome, seat)));
        } catch (ProblemException malformed) {
            answer.accept(messages.refused(copy, id, malformed.problem(), seat));
        }
    }

    @Override
    public boolean admits(Seat seat) {
        return seat.rights().contains(Right.EXCHANGE_EDIT);
    }

    @Override
    public boolean showsTheSame(Seat before, Seat now) {
        return true;
    }

    @Override
    public Limit limit(Seat seat) {
        return Limit.EDIT;
    }
}

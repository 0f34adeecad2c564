package org.consilium.delivery.socket;

import io.netty.channel.EventLoop;
import java.util.function.Consumer;
import org.consilium.access.limit.Limit;
import org.consilium.delivery.Connection;
import org.consilium.delivery.StreamPosition;
import org.consilium.delivery.Viewer;
import org.jspecify.annotations.Nullable;

/** What a connection is opened to, a room for example. Thread-safe; no method waits. */
public interface Topic {
    /**
     * Lets a viewer in and tells it where the log stands; on the event loop of the connection.
     *
     * @param from how far the viewer has read; null: it has nothing yet
     */
    Viewer join(EventLoop loop, Connection connection, Seat seat, @Nullable StreamPosition from);

    /** The connection has ended; once for each that joined. */
    void leave(Seat seat, Viewer viewer);

    /**
     * Reads a message of the viewer.
     *
     * @param answer takes JSON for this viewer alone, now or later, on any thread
     * @throws MalformedMessageException where the message is not of the topic's protocol; the connection ends
     */
    void receive(Seat seat, String message, Consumer<byte[]> answer) throws MalformedMessageException;

    /** Whether these rights are enough to stay. */
    boolean admits(Seat seat);

    /** Whether both seats are shown the same log. Where not, the viewer is asked to connect again. */
    boolean showsTheSame(Seat before, Seat now);

    /** How many messages a viewer may send. */
    Limit limit(Seat seat);
}

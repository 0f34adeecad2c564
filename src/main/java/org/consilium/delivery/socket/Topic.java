package org.consilium.delivery.socket;

import io.netty.channel.EventLoop;
import java.util.function.Consumer;
import org.consilium.access.limit.Limit;
import org.consilium.delivery.Connection;
import org.consilium.delivery.StreamPosition;
import org.consilium.delivery.Viewer;
import org.jspecify.annotations.Nullable;

/** The subject of a connection, a room for example. Thread-safe; no method blocks. */
public interface Topic {
    /** Of a viewer, in bytes of UTF-8. A text of 4,000 characters fits, at six bytes each, as JSON escapes them. */
    int LONGEST_MESSAGE = 24 * 1024;

    /**
     * Lets a viewer in and tells it the log's position; on the event loop of the connection.
     *
     * @param from the viewer's position; null: it has nothing yet
     */
    Viewer join(EventLoop loop, Connection connection, Seat seat, @Nullable StreamPosition from);

    /** The connection has ended; once for each that joined. */
    void leave(Seat seat, Viewer viewer);

    /**
     * Reads a message of the viewer, of {@link #LONGEST_MESSAGE} bytes at most.
     *
     * @param answer takes JSON for this viewer alone, now or later, on any thread
     * @throws MalformedMessageException if the message does not follow the topic's protocol; the connection ends
     */
    void receive(Seat seat, String message, Consumer<byte[]> answer) throws MalformedMessageException;

    /** Whether these rights are enough to stay. */
    boolean admits(Seat seat);

    /** Whether both seats see the same log. If not, the viewer is told to reconnect. */
    boolean showsTheSame(Seat before, Seat now);

    /** The rate limit for a viewer's messages. */
    Limit limit(Seat seat);
}

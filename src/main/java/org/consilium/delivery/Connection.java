package org.consilium.delivery;

import io.netty.buffer.ByteBuf;

/** Carries bytes to one viewer. Used only on the event loop of its viewer; no method blocks. */
public interface Connection {
    /** The encoding of the bytes on a connection. */
    enum Form {
        /** WebSocket frames, as in the log. */
        FRAMES,
        /** Server-sent events (WHATWG HTML, 9.2). */
        EVENTS
    }

    Form form();

    /** Whether the other end keeps up. If not, nothing is written, and the viewer keeps its position. */
    boolean isWritable();

    /** Takes ownership of the bytes, which are whole frames or events. */
    void write(ByteBuf bytes);

    void flush();

    /** Tells the reason if the other end still reads, and ends the connection. */
    void end(CloseCode reason);
}

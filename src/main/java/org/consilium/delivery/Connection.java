package org.consilium.delivery;

import io.netty.buffer.ByteBuf;

/** Carries bytes to one viewer. Used on the event loop of its viewer only; no method waits. */
public interface Connection {
    /** What the bytes on a connection look like. */
    enum Form {
        /** WebSocket frames, as the log has them. */
        FRAMES,
        /** Server-sent events (WHATWG HTML, 9.2). */
        EVENTS
    }

    Form form();

    /** Whether the other end keeps up. Where not, nothing is written, and the viewer keeps its position. */
    boolean isWritable();

    /** Takes ownership of the bytes, which are whole frames or events. */
    void write(ByteBuf bytes);

    void flush();

    /** Tells the reason if the other end still reads, and ends the connection. */
    void end(CloseCode reason);
}

package org.consilium.live;

import io.netty.buffer.ByteBuf;

/** A way to one viewer. Used on the event loop of its viewer only; nothing here waits. */
public interface Line {
    /** What the bytes on a line look like. */
    enum Form {
        /** WebSocket frames, as the log has them. */
        FRAMES,
        /** Server-sent events (WHATWG HTML, 9.2). */
        EVENTS
    }

    Form form();

    /** Whether the other end keeps up: else nothing is written, and the viewer stays where it is. */
    boolean isWritable();

    /** Takes the bytes over, which are whole frames or events. */
    void write(ByteBuf bytes);

    void flush();

    /** Says why, as far as the other end still reads, and ends the connection. */
    void end(LiveClose reason);
}

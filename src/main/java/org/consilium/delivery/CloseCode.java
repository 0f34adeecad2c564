package org.consilium.delivery;

import java.util.Locale;

/** Why the server ends a connection: codes of RFC 6455, 7.4.1, and of the range reserved for applications. */
public enum CloseCode {
    /** The server restarts, or has begun the room anew; reconnect after a moment. */
    RESTARTING(1012),
    /** The server cannot serve this socket; the event stream may work. */
    CANNOT_SERVE(1011),
    /** A frame exceeds the bound. */
    TOO_LARGE(1009),
    NOT_TEXT(1003),
    NOT_UTF8(1007),
    /** The client's message does not follow the topic's protocol. */
    NOT_UNDERSTOOD(4400),
    SIGNED_OUT(4401),
    REMOVED(4403),
    NOT_READING(4408),
    SILENT(4409),
    FLOOD(4429);

    private final int number;

    CloseCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** {@code not_reading} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

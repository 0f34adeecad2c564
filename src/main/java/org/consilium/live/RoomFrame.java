package org.consilium.live;

import java.time.Instant;

/**
 * An event as a lane sees it. Compared by identity.
 *
 * <p>{@code about} is the number of the message, question, segment or hint of which the frame says what it is now; {@link
 * #OF_NOTHING} where the frame has no words that could be deleted.
 */
final class RoomFrame {
    static final long OF_NOTHING = 0;

    /** There is one announcement at a time, so all frames of announcements are about the same thing. */
    static final long OF_ANNOUNCEMENT = -1;

    private final long seq;
    private final Instant at;
    private final long about;
    private final byte[] json;

    /** @param json UTF-8 */
    RoomFrame(long seq, Instant at, long about, byte[] json) {
        this.seq = seq;
        this.at = at;
        this.about = about;
        this.json = json;
    }

    long seq() {
        return seq;
    }

    Instant at() {
        return at;
    }

    long about() {
        return about;
    }

    byte[] json() {
        return json;
    }
}

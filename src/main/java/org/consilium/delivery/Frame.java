package org.consilium.delivery;

import java.time.Instant;

/**
 * JSON with its number in a log. Compared by identity.
 *
 * <p>{@code about} is the number of the object whose state the frame describes; {@link #OF_NOTHING} if the frame has no
 * text that could be deleted. A log can rewrite all frames about an object.
 */
public final class Frame {
    public static final long OF_NOTHING = 0;

    private final long seq;
    private final Instant at;
    private final long about;
    private final byte[] json;

    /** @param json UTF-8 */
    public Frame(long seq, Instant at, long about, byte[] json) {
        this.seq = seq;
        this.at = at;
        this.about = about;
        this.json = json;
    }

    public long seq() {
        return seq;
    }

    public Instant at() {
        return at;
    }

    public long about() {
        return about;
    }

    public byte[] json() {
        return json;
    }
}

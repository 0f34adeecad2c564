package org.consilium.table;

import org.jspecify.annotations.Nullable;

/** An uploaded file, with what is known of its encoding. */
public final class Upload {
    private final byte[] bytes;
    private final @Nullable Encoding encoding;
    private final boolean guessing;

    private Upload(byte[] bytes, @Nullable Encoding encoding, boolean guessing) {
        this.bytes = bytes;
        this.encoding = encoding;
        this.guessing = guessing;
    }

    /** From a program, which knows what it sends: Unicode. */
    public static Upload unicode(byte[] bytes) {
        return new Upload(bytes, null, false);
    }

    /**
     * From a person, who can check the result.
     *
     * @param encoding chosen by the sender; null: detected from the bytes
     */
    public static Upload byHand(byte[] bytes, @Nullable Encoding encoding) {
        return new Upload(bytes, encoding, true);
    }

    /** The file itself, not a copy. */
    public byte[] bytes() {
        return bytes;
    }

    @Nullable
    Encoding encoding() {
        return encoding;
    }

    boolean guessing() {
        return guessing;
    }
}

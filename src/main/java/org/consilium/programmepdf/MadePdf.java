package org.consilium.programmepdf;

import org.consilium.shared.Sha256;

/** A PDF, and what identifies its bytes. */
public final class MadePdf {
    private static final int TAG_BYTES = 16;

    private final byte[] bytes;
    private final String tag;

    private MadePdf(byte[] bytes, String tag) {
        this.bytes = bytes;
        this.tag = tag;
    }

    static MadePdf of(PrintedProgramme programme) {
        byte[] bytes = ProgrammePdf.of(programme);
        return new MadePdf(bytes, Sha256.hex(bytes, TAG_BYTES));
    }

    /** Shared by all its readers: nobody changes them. */
    public byte[] bytes() {
        return bytes;
    }

    /** Hexadecimal, for an ETag. */
    public String tag() {
        return tag;
    }
}

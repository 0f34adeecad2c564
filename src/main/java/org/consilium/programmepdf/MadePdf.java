package org.consilium.programmepdf;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new MadePdf(bytes, HexFormat.of().formatHex(digest, 0, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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

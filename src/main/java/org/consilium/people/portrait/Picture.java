package org.consilium.people.portrait;

import java.util.Objects;

/** The bytes of a portrait: a JPEG that was encoded here. */
public final class Picture {
    public static final String TYPE = "image/jpeg";

    private final byte[] bytes;
    private final String digest;

    Picture(byte[] bytes, String digest) {
        this.bytes = Objects.requireNonNull(bytes);
        this.digest = digest;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** SHA-256 in hexadecimal. */
    public String digest() {
        return digest;
    }
}

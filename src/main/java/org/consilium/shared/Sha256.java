package org.consilium.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4). Pure. */
public final class Sha256 {
    private Sha256() {}

    /** As {@code sha256sum} prints it. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(begin().digest(bytes));
    }

    /** Of a text in UTF-8. */
    public static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The first bytes of the digest, for a tag that only has to differ. */
    public static String hex(byte[] bytes, int length) {
        return HexFormat.of().formatHex(begin().digest(bytes), 0, length);
    }

    /** For what is digested piece by piece. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}

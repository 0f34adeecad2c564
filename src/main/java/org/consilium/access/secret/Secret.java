package org.consilium.access.secret;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;
import org.consilium.shared.Sha256;

/**
 * 256 random bits as text for addresses and cookies (base64url, RFC 4648, 5). A checksum at the end distinguishes a
 * secret that was cut or mistyped from an unknown one. Never logged: {@code toString} gives only the beginning of its
 * hash.
 */
public final class Secret {
    static final int LENGTH = 48;
    private static final int RANDOM_BYTES = 32;
    private static final int CHECKSUM_BYTES = 4;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    public static Secret random() {
        byte[] bits = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bits);
        return new Secret(ENCODER.encodeToString(ByteBuffer.allocate(RANDOM_BYTES + CHECKSUM_BYTES)
                .put(bits)
                .putInt(checksum(bits))
                .array()));
    }

    /** Empty if the text is not complete. */
    public static Optional<Secret> read(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            byte[] bits = new byte[RANDOM_BYTES];
            bytes.get(bits);
            return bytes.getInt() == checksum(bits) ? Optional.of(new Secret(text)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Show this to the owner only. */
    public String text() {
        return text;
    }

    /** What is stored: SHA-256 in hexadecimal. 256 random bits need neither a salt nor a slow hash. */
    public String hash() {
        return Sha256.hex(text);
    }

    @Override
    public String toString() {
        return "secret " + hash().substring(0, 8);
    }

    private static int checksum(byte[] bits) {
        CRC32 checksum = new CRC32();
        checksum.update(bits);
        return (int) checksum.getValue();
    }
}

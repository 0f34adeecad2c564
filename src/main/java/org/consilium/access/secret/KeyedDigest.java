package org.consilium.access.secret;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;

/**
 * Digests under the key of the installation. The database alone does not reveal their input, and guesses cannot be
 * tested without the key. Nodes with the same key produce the same digests. Thread-safe.
 */
@Singleton
public class KeyedDigest {
    private static final String ALGORITHM = "HmacSHA256";

    private final InstallationKey key;

    KeyedDigest(InstallationKey key) {
        this.key = key;
    }

    /**
     * HMAC-SHA-256 (RFC 2104), 64 hexadecimal digits.
     *
     * @param purpose the use of the digest, without a line break; the same text has a different digest for each purpose
     */
    public String of(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key.forDigests(ALGORITHM));
            mac.update((purpose + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

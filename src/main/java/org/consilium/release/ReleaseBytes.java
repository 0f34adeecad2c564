package org.consilium.release;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.exchangefile.FileTree;

/**
 * The bytes of a release: {@link CanonicalForm} of its number, moment, origin, a nonce and the programme, an exchange
 * file as a tree. The nonce keeps a digest from confirming a guessed name. Pure.
 */
final class ReleaseBytes {
    /** Raised if a later version writes something that readers of these bytes do not expect. */
    private static final long FORMAT = 1;

    private static final int NONCE_BYTES = 16;
    private static final String REDACTIONS = "redactions";

    private ReleaseBytes() {}

    /** @param nonce 128 random bits, as 32 hexadecimal digits */
    static byte[] of(int number, ReleaseOrigin origin, Instant releasedAt, String nonce, ExchangeFile programme) {
        if (HexFormat.of().parseHex(nonce).length != NONCE_BYTES) {
            throw new IllegalArgumentException("no nonce of 128 bits");
        }
        return CanonicalForm.bytes(Map.of(
                "release",
                FORMAT,
                "number",
                (long) number,
                "origin",
                origin.code(),
                "released_at",
                DateTimeFormatter.ISO_INSTANT.format(releasedAt),
                "nonce",
                nonce,
                "programme",
                FileTree.of(programme)));
    }

    /**
     * The edition that takes the place of earlier bytes. Its nonce is a new one: with the former one, the former digest would confirm a guessed name.
     * A later redaction tells this edition's digest, so that it needs a nonce too.
     */
    static byte[] redacted(byte[] before, Redaction why, String nonce, ExchangeFile programme) {
        Map<String, Object> tree = new HashMap<>(CanonicalForm.read(before));
        List<Object> redactions = new ArrayList<>();
        redactions(tree).forEach(one -> redactions.add(tree(one)));
        redactions.add(tree(why));
        tree.put(REDACTIONS, redactions);
        tree.put("nonce", nonce);
        tree.put("programme", FileTree.of(programme));
        return CanonicalForm.bytes(tree);
    }

    private static Map<String, Object> tree(Redaction one) {
        return Map.of(
                "former_digest",
                one.digest(),
                "at",
                DateTimeFormatter.ISO_INSTANT.format(one.at()),
                "reason",
                one.reason());
    }

    private static List<Redaction> redactions(Map<String, Object> whole) {
        return FileTree.maps(whole.get(REDACTIONS)).stream()
                .map(one -> new Redaction(
                        String.valueOf(one.get("former_digest")),
                        Instant.parse(String.valueOf(one.get("at"))),
                        String.valueOf(one.get("reason"))))
                .toList();
    }

    @SuppressWarnings("unchecked")
    static ReleasedContent read(byte[] bytes) {
        Map<String, Object> whole = CanonicalForm.read(bytes);
        Map<String, Object> tree = (Map<String, Object>) Objects.requireNonNull(whole.get("programme"));
        return switch (FileTree.read(tree)) {
            case ExchangeFileReader.Accepted accepted -> new ReleasedContent(tree, accepted.file(), redactions(whole));
            case ExchangeFileReader.Refused refused ->
                throw new IllegalStateException("release: " + refused.problems());
        };
    }
}

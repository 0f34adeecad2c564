package org.consilium.access.secret;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the secret of a personal link in an address or text as mail programs and people leave it: surrounded by
 * brackets, full stops, emphasis marks or words, broken into lines, quoted. Its checksum tells which letters are the
 * secret. Pure.
 */
public final class PastedLink {
    /** The number of characters searched; a longer text is neither a link nor a letter with one. */
    static final int LONGEST = 16_000;

    private static final Pattern LETTERS = Pattern.compile("[A-Za-z0-9_-]{" + Secret.LENGTH + ",}");

    /** Soft hyphens, zero-width characters and byte order marks, which programs insert where lines may break. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]");

    /** Line ends with their surroundings: {@code =} of quoted-printable (RFC 2045, 6.7), {@code >} of a quotation. */
    private static final Pattern BREAK = Pattern.compile("=?\\s*\\R[>\\s]*|\\s+");

    private PastedLink() {}

    /** The first secret in the text; empty if none is complete. */
    public static Optional<Secret> secret(String text) {
        String given = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        return in(BREAK.matcher(plain(given)).replaceAll(""));
    }

    /** Restores hyphens that text editors replaced or escaped. */
    private static String plain(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        return Normalizer.normalize(visible, Normalizer.Form.NFKC)
                .replaceAll("[\\u2010\\u2011\\u2212]", "-")
                .replaceAll("\\u2013", "--")
                .replaceAll("\\u2014", "---")
                .replaceAll("%2[Dd]", "-")
                .replaceAll("%5[Ff]", "_")
                .replace("\\", "");
    }

    /** Letters that could belong to a secret may directly precede or follow it. */
    private static Optional<Secret> in(String text) {
        Matcher letters = LETTERS.matcher(text);
        while (letters.find()) {
            for (int at = letters.start(); at + Secret.LENGTH <= letters.end(); at++) {
                Optional<Secret> secret = Secret.read(text.substring(at, at + Secret.LENGTH));
                if (secret.isPresent()) {
                    return secret;
                }
            }
        }
        return Optional.empty();
    }
}

package org.consilium.exchangefile.yaml;

import java.util.Locale;
import java.util.OptionalInt;

/** What a text in an exchange file may consist of. */
public final class FileTextRules {
    private FileTextRules() {}

    /**
     * Whether a character shows, and shows where it stands: no control characters, no separators of lines and
     * paragraphs, no lone surrogates, no direction overrides and isolates (they make a page read otherwise than it is
     * written), no byte order mark.
     */
    static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> !isDirection(c) && c != 0xFEFF && (c & 0xFFFE) != 0xFFFE;
        };
    }

    /** The first character that must not stand in a text; a line feed may stand in one of several lines. */
    static OptionalInt forbidden(String text, boolean severalLines) {
        return text.codePoints()
                .filter(c -> !isPrintable(c) && !(severalLines && c == '\n'))
                .findFirst();
    }

    /** Nothing to see: spaces of any kind and characters without a shape. */
    public static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT);
    }

    /** A text for one line of a terminal: what does not show is named. */
    static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isPrintable(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append(name(c));
            }
        });
        return shown.toString();
    }

    static String name(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }

    private static boolean isDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}

package org.consilium.exchangefile.yaml;

import java.util.Locale;
import java.util.OptionalInt;
import org.consilium.shared.CharacterRules;

/** Which characters a text in an exchange file may contain. Pure. */
public final class FileTextRules {
    private FileTextRules() {}

    /** The first forbidden character; a line feed is allowed in a text of several lines. */
    static OptionalInt forbidden(String text, boolean severalLines) {
        return text.codePoints()
                .filter(c -> CharacterRules.isForbidden(c, CharacterRules.Use.FILE) && !(severalLines && c == '\n'))
                .findFirst();
    }

    /** A text for one line of a terminal: invisible characters are named. */
    static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (CharacterRules.isForbidden(c, CharacterRules.Use.FILE)) {
                shown.append(name(c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    static String name(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }
}

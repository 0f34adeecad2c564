package org.consilium.shared;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * The single table of characters that a text must not contain. Typed text, exchange files and the browser's clean-up of
 * a text box differ only in the rows that {@link Use} names.
 */
public final class CharacterRules {
    /** What a text is for. */
    public enum Use {
        /**
         * Text written in a room. It has lines and tabs and may quote any script, so it may contain the direction marks
         * that Arabic and Hebrew need, and characters unknown to this version of Unicode, such as new emoji.
         */
        WRITTEN,
        /**
         * A text of an exchange file. It may also quote any script. Its lines end with a line feed only, which {@link
         * #forbidden} counts as forbidden; the reader of a field with several lines allows it.
         */
        FILE,
        /**
         * One line: a name, a term, a cell of a list. It is compared, sorted and used in letters and file names, so it
         * must not contain invisible characters, nor any that versions of Unicode compare differently.
         */
        LINE
    }

    /**
     * Pages pass it to their scripts. Combining marks in a row; no script needs more, and more of them cover
     * neighbouring lines.
     */
    public static final int MOST_MARKS = 8;

    private record Range(int first, int last) {
        boolean has(int character) {
            return character >= first && character <= last;
        }
    }

    /**
     * In every text: controls except tab and line feed; halves of a character; embeddings, overrides and isolates, which turn the
     * direction of the words around (UAX #9, 2); the byte order mark. {@link Character} knows noncharacters only as unassigned,
     * so that {@link #isNoncharacter} adds them.
     */
    private static final Range[] NOWHERE = {
        new Range(0x0000, 0x0008),
        new Range(0x000B, 0x001F),
        new Range(0x007F, 0x009F),
        new Range(0x202A, 0x202E),
        new Range(0x2066, 0x2069),
        new Range(0xD800, 0xDFFF),
        new Range(0xFEFF, 0xFEFF)
    };

    /** Tab, line feed, separators of lines and paragraphs. */
    private static final Range[] BREAKS = {new Range('\t', '\n'), new Range(0x2028, 0x2029)};

    /** Direction marks (Unicode 16, table 23-3), annotations, the replacement characters. */
    private static final Range[] UNSEEN = {
        new Range(0x061C, 0x061C), new Range(0x200E, 0x200F), new Range(0xFFF9, 0xFFFD)
    };

    private CharacterRules() {}

    /** The first character of the text that it must not contain. */
    static OptionalInt forbidden(String text, Use use) {
        return text.codePoints()
                .filter(character -> isForbidden(character, use))
                .findFirst();
    }

    public static boolean isForbidden(int character, Use use) {
        return isAmong(NOWHERE, character)
                || isNoncharacter(character)
                || switch (use) {
                    case WRITTEN -> false;
                    case FILE -> isAmong(BREAKS, character);
                    case LINE -> isAmong(BREAKS, character) || isAmong(UNSEEN, character) || !isAgreed(character);
                };
    }

    /** Whether more combining marks follow each other than any script needs; they would cover neighbouring lines. */
    static boolean hasPileOfMarks(String text) {
        int marks = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int type = Character.getType(text.codePointAt(at));
            marks = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                return true;
            }
        }
        return false;
    }

    /**
     * The characters that {@link Use#WRITTEN} forbids, as the source of a JavaScript regular expression with the flag
     * {@code u}: pages pass it to their scripts, which therefore need no table of their own.
     */
    public static String unsendable() {
        return Arrays.stream(NOWHERE)
                .map(range -> "\\u{%X}-\\u{%X}".formatted(range.first, range.last))
                .collect(Collectors.joining("", "[", "\\p{Noncharacter_Code_Point}]"));
    }

    private static boolean isNoncharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    }

    /** Whether all versions of Unicode agree on it. */
    private static boolean isAgreed(int character) {
        int type = Character.getType(character);
        return type != Character.PRIVATE_USE && type != Character.UNASSIGNED;
    }

    private static boolean isAmong(Range[] ranges, int character) {
        for (Range range : ranges) { // for each character of a file: a stream takes ten times as long
            if (range.has(character)) {
                return true;
            }
        }
        return false;
    }
}

package org.consilium.shared;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** What a text that somebody typed may be, wherever it is shown to others. */
public final class WrittenText {
    /** Combining marks in a row. No script needs more, and more of them cover the lines around. */
    private static final int MOST_MARKS = 8;

    /** It has no dots, so nothing of it is seen. */
    private static final int BLANK_BRAILLE = 0x2800;

    private WrittenText() {}

    /**
     * Refuses what has nothing to see, is too long or is not a text.
     *
     * @param longest in UTF-16 units, as browsers count
     */
    public static void check(String text, int longest) {
        if (!isVisible(text)) {
            throw Problem.unprocessable("text.empty", "There is nothing to send.")
                    .asException();
        }
        if (text.length() > longest) {
            throw Problem.unprocessable(
                            "text.too_long",
                            "The text has " + text.length() + " characters, at most " + longest + " are sent at once.")
                    .asException();
        }
        if (!isText(text)) {
            throw Problem.unprocessable("text.control", "The text has control characters; write it without them.")
                    .asException();
        }
    }

    /** Whether all of it are characters that others may be shown, and none covers its neighbours. */
    public static boolean isText(String text) {
        return text.codePoints().noneMatch(WrittenText::isForbidden) && !hasPileOfMarks(text);
    }

    /**
     * Whether a reader sees anything: spaces, controls, marks without a letter, and what Unicode lets programs leave out when
     * they draw a text (UAX #44, Default_Ignorable_Code_Point) are not seen.
     */
    public static boolean isVisible(String text) {
        return text.codePoints().anyMatch(WrittenText::isSeen);
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default ->
                character != BLANK_BRAILLE
                        && !UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        };
    }

    /** Whether more combining marks follow each other than any script needs; they would be drawn over the lines around. */
    public static boolean hasPileOfMarks(String text) {
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

    /** Controls but for tab and newline, and overrides that turn the direction of what others wrote (Unicode UAX #9, 2). */
    private static boolean isForbidden(int character) {
        boolean control = Character.isISOControl(character) && character != '\n' && character != '\t';
        boolean override = (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
        boolean half = character >= 0xD800 && character <= 0xDFFF;
        return control || override || half;
    }
}

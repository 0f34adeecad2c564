package org.consilium.shared;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** What a text that somebody typed may be, wherever it is shown to others. */
public final class WrittenText {
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
        return CharacterRules.forbidden(text, CharacterRules.Use.WRITTEN).isEmpty()
                && !CharacterRules.hasPileOfMarks(text);
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
}

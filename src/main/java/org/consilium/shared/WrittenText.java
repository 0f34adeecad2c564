package org.consilium.shared;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** Checks text that somebody typed for others to read. */
public final class WrittenText {
    /** A character without dots, so nothing of it is visible. */
    private static final int BLANK_BRAILLE = 0x2800;

    private WrittenText() {}

    /**
     * Refuses text that is empty to the eye, too long or contains forbidden characters.
     *
     * @param longest in UTF-16 code units, as browsers count
     */
    public static void check(String text, int longest) {
        if (!isVisible(text)) {
            throw Problem.unprocessable("text.empty", "There is nothing to send. Write something first.")
                    .asException();
        }
        if (text.length() > longest) {
            throw Problem.unprocessable(
                            "text.too_long",
                            "The text has " + text.length() + " characters, at most " + longest
                                    + " can be sent at once. Shorten it, or send it in parts.")
                    .asException();
        }
        if (!isText(text)) {
            throw Problem.unprocessable("text.control", "The text has control characters; write it without them.")
                    .asException();
        }
    }

    /** Whether all characters may be shown to others and none covers its neighbours. */
    public static boolean isText(String text) {
        return CharacterRules.forbidden(text, CharacterRules.Use.WRITTEN).isEmpty()
                && !CharacterRules.hasPileOfMarks(text);
    }

    /**
     * Whether a reader sees anything: spaces, controls, marks without a letter and default ignorable code points (UAX
     * #44, Default_Ignorable_Code_Point) are invisible.
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

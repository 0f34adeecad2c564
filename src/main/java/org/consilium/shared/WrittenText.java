package org.consilium.shared;

/** What a text that somebody typed may be, wherever it is shown to others. */
public final class WrittenText {
    private static final int UNPROCESSABLE = 422;

    private WrittenText() {}

    /**
     * Refuses what is blank, too long or not a text.
     *
     * @param longest in UTF-16 units, as browsers count
     */
    public static void check(String text, int longest) {
        if (text.isBlank()) {
            throw refusal("text.empty", "There is nothing to send.");
        }
        if (text.length() > longest) {
            throw refusal(
                    "text.too_long",
                    "The text has " + text.length() + " characters, at most " + longest + " are sent at once.");
        }
        if (!isText(text)) {
            throw refusal("text.control", "The text has control characters; write it without them.");
        }
    }

    /** Whether all of it are characters that others may be shown. */
    public static boolean isText(String text) {
        return text.codePoints().noneMatch(WrittenText::isForbidden);
    }

    /** Controls but for tab and newline, and overrides that turn the direction of what others wrote (Unicode UAX #9, 2). */
    private static boolean isForbidden(int character) {
        boolean control = Character.isISOControl(character) && character != '\n' && character != '\t';
        boolean override = (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
        boolean half = character >= 0xD800 && character <= 0xDFFF;
        return control || override || half;
    }

    private static ProblemException refusal(String code, String detail) {
        return new Problem(UNPROCESSABLE, code, detail).asException();
    }
}

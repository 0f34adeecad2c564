package org.consilium.registration.entry;

import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/**
 * One error.
 *
 * @param field null for the line or the list as a whole
 * @param given the value found, shortened; empty if it would not help
 * @param expected empty if the kind says it already
 */
public record Finding(@Nullable Field field, Wrong wrong, String given, String expected) {
    private static final int LONGEST_GIVEN = 40;

    static Finding of(@Nullable Field field, Wrong wrong, String given, String expected) {
        boolean fits = given.codePointCount(0, given.length()) <= LONGEST_GIVEN;
        return new Finding(
                field,
                wrong,
                fits ? given : given.substring(0, given.offsetByCodePoints(0, LONGEST_GIVEN)) + "…",
                expected);
    }

    static Finding of(@Nullable Field field, Wrong wrong) {
        return new Finding(field, wrong, "", "");
    }

    public String said(Texts words) {
        return words.say(Wrong.class.getSimpleName() + "." + wrong.code(), "given", given, "expected", expected);
    }

    /** The English text for programs. */
    String inEnglish() {
        return said(Texts.of(UiLanguage.EN));
    }
}

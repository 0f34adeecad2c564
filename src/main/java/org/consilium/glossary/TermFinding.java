package org.consilium.glossary;

import org.consilium.shared.PlainText;
import org.consilium.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One error.
 *
 * @param line of a file, from 1; 0 without a file
 * @param field {@code domain}, {@code note}, {@code status}, or the tag of a language; null for the term or the file as
 *     a whole
 * @param given the value found, shortened; empty if it would not help
 */
public record TermFinding(int line, @Nullable String field, TermWrong wrong, String given, String expected) {
    private static final int LONGEST_GIVEN = 40;

    static TermFinding of(@Nullable String field, TermWrong wrong, String given, String expected) {
        boolean fits = PlainText.length(given) <= LONGEST_GIVEN;
        String shown = fits ? given : given.substring(0, given.offsetByCodePoints(0, LONGEST_GIVEN)) + "…";
        return new TermFinding(0, field, wrong, shown, expected);
    }

    static TermFinding of(TermWrong wrong, String expected) {
        return of(null, wrong, "", expected);
    }

    TermFinding at(int place) {
        return new TermFinding(place, field, wrong, given, expected);
    }

    public String said(Texts words) {
        return words.say(TermWrong.class.getSimpleName() + "." + wrong.code(), "given", given, "expected", expected);
    }
}

package org.consilium.table;

import org.consilium.shared.Coded;
import org.consilium.shared.PlainText;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/**
 * One error in an entry, which was typed into a form or is a line of an uploaded file.
 *
 * @param <F> what an entry consists of
 * @param <W> what may be wrong; its messages may name what was {@code given} and what is {@code expected}
 * @param line of the file, from 1, the header included; where a cell has several lines, its first; 0: of a form
 * @param field null: of the entry or the file as a whole
 * @param given what was there, shortened; empty where it tells nothing
 * @param expected empty where {@code wrong} says it already
 */
public record Finding<F, W extends Enum<W> & Coded>(
        int line, @Nullable F field, W wrong, String given, String expected) {
    /** In characters. */
    private static final int LONGEST_GIVEN = 40;

    public Finding {
        if (PlainText.length(given) > LONGEST_GIVEN) {
            given = given.substring(0, given.offsetByCodePoints(0, LONGEST_GIVEN)) + "…";
        }
    }

    public static <F, W extends Enum<W> & Coded> Finding<F, W> of(
            @Nullable F field, W wrong, String given, String expected) {
        return new Finding<>(0, field, wrong, given, expected);
    }

    public static <F, W extends Enum<W> & Coded> Finding<F, W> of(@Nullable F field, W wrong) {
        return of(field, wrong, "", "");
    }

    public Finding<F, W> at(int place) {
        return new Finding<>(place, field, wrong, given, expected);
    }

    public String said(Texts words) {
        return words.say(
                wrong.getDeclaringClass().getSimpleName() + "." + wrong.code(), "given", given, "expected", expected);
    }

    /** For programs. */
    public String inEnglish() {
        return said(Texts.of(UiLanguage.EN));
    }
}

package org.consilium.exchangefile.yaml;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Describes an error in an exchange file, or what is expected instead. Programs and consoles get it in English; people
 * read it in the words of the catalogues, {@code file.problem.CODE}. It is put into words only when somebody reads it: a reader makes
 * several for each value that is right.
 *
 * @param code stable, of lower-case letters and underscores; arguments of one code have one meaning in all languages
 * @param values texts and numbers as written
 * @param pattern of {@link String#format}, in English; it need not use every value
 */
public record Phrase(String code, List<Object> values, String pattern) {
    public static Phrase of(String code, String pattern, Object... values) {
        return new Phrase(code, List.of(values), pattern);
    }

    /** Called {@code a}, {@code b} ... in the catalogues; invisible characters are named. */
    public List<Object> arguments() {
        return values.stream()
                .map(one -> one instanceof String text ? FileTextRules.printable(text) : one)
                .toList();
    }

    @SuppressWarnings("AnnotateFormatMethod") // like() creates patterns of two parts
    public String english() {
        return String.format(Locale.ROOT, pattern, values.toArray());
    }

    /** {@code code is `x`}, with the most likely correction. */
    public static Phrase is(String said, String written, Collection<String> words) {
        return like("is", "is %1$s", said, written, words);
    }

    /** @param written compared with {@code words} by spelling; if one is similar, the code ends in {@code _like} */
    public static Phrase like(String code, String english, String said, String written, Collection<String> words) {
        return SpellingSuggestion.to(written, words)
                .map(word -> of(code + "_like", english + " (did you mean `%2$s`?)", said, word))
                .orElseGet(() -> of(code, english, said));
    }
}

package org.consilium.exchangefile.yaml;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Describes an error in an exchange file, or what is expected instead. Programs and consoles get it in English; people
 * read it in the words of the catalogues, {@code file.problem.CODE}.
 *
 * @param code stable, of lower-case letters and underscores; arguments of one code have one meaning in all languages
 * @param arguments texts and numbers, called {@code a}, {@code b} ... in the catalogues
 */
public record Phrase(String code, List<Object> arguments, String english) {
    /** @param english a pattern of {@link String#format}; it need not use every argument */
    @SuppressWarnings("AnnotateFormatMethod") // like() creates patterns of two parts
    public static Phrase of(String code, String english, Object... arguments) {
        List<Object> shown = Stream.of(arguments)
                .map(one -> one instanceof String text ? FileTextRules.printable(text) : one)
                .toList();
        return new Phrase(code, shown, String.format(Locale.ROOT, english, arguments));
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

package org.consilium.glossary;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.consilium.shared.Languages;

/**
 * The inflected forms of the words in terms, for lookup in texts: by language and word. Both are normalised as in
 * {@code term-tokens.js}: lower case, е for ё, without stress marks and apostrophes.
 */
final class InflectedForms {
    /** A word of letters; the dictionaries contain none with digits. */
    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}[\\p{L}'’ʼ\u0301]+(?![\\p{L}\\p{N}])");

    /** Compared as written. */
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{2,4}");

    /** Words per glossary and language. The terms that medicine writes in a language share fewer words. */
    private static final int MOST_WORDS = 20_000;

    private InflectedForms() {}

    /** Words with more than one form, in languages with a dictionary. */
    static Map<String, Map<String, List<String>>> of(List<TermJson> terms) {
        Map<String, Map<String, List<String>>> all = new TreeMap<>();
        for (TermJson term : terms) {
            term.words().forEach((language, words) -> {
                Optional<InflectionDictionary> dictionary = InflectionDictionary.of(Languages.primary(language));
                dictionary.ifPresent(it -> words.forEach(
                        word -> add(it, word, all.computeIfAbsent(language, none -> new LinkedHashMap<>()))));
            });
        }
        all.values().forEach(words -> words.values().removeIf(List::isEmpty));
        all.values().removeIf(Map::isEmpty);
        return all;
    }

    private static void add(InflectionDictionary dictionary, String term, Map<String, List<String>> into) {
        WORD.matcher(Normalizer.normalize(term, Normalizer.Form.NFKC)).results().forEach(found -> {
            if (!ABBREVIATION.matcher(found.group()).matches() && into.size() < MOST_WORDS) {
                String word = found.group()
                        .toLowerCase(Locale.ROOT)
                        .replace("\u0301", "")
                        .replaceAll("[’ʼ]", "'");
                into.computeIfAbsent(
                        folded(word),
                        key -> dictionary.forms(word).stream()
                                .map(InflectedForms::folded)
                                .distinct()
                                .toList());
            }
        });
    }

    private static String folded(String word) {
        return word.replace("'", "").replace('ё', 'е');
    }
}

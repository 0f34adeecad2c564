package org.consilium.glossary;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.consilium.shared.ByLanguage;
import org.consilium.shared.Fallback;
import org.consilium.shared.Languages;

/** The words of a term: one or more per language, the preferred one first. */
public final class TermWords extends ByLanguage<List<String>> {
    private TermWords(Map<String, List<String>> byLanguage) {
        super(byLanguage);
    }

    @JsonCreator
    public static TermWords of(Map<String, List<String>> byLanguage) {
        return new TermWords(byLanguage);
    }

    List<String> in(String language) {
        return byLanguage().getOrDefault(language, List.of());
    }

    /** The preferred word in a language, or in its fallback. */
    String preferred(String language) {
        String found = Fallback.choose(language, byLanguage().keySet());
        return Objects.requireNonNull(byLanguage().get(found)).getFirst();
    }

    /** Replaces the words in the languages that {@code newer} has. */
    TermWords replacedBy(TermWords newer) {
        Map<String, List<String>> words = new LinkedHashMap<>(byLanguage());
        words.putAll(newer.byLanguage());
        return new TermWords(words);
    }

    /** The words in some languages, under the requested tags: {@code zh} matches {@code zh-Hans}. */
    Map<String, List<String>> only(List<String> languages) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (String language : languages) {
            List<String> exact = in(language);
            List<String> found = exact.isEmpty() ? in(Languages.primary(language)) : exact;
            if (!found.isEmpty()) {
                words.put(language, found);
            }
        }
        return words;
    }
}

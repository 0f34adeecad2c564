package org.consilium.glossary;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A term in the API.
 *
 * @param id a number, or kind and id of a name in the programme
 * @param words by language (BCP 47), the preferred one first
 * @param revision of a term that can be changed: send it back with the change
 */
public record TermJson(
        String id,
        TermStatus status,
        @Nullable String domain,
        @Nullable String note,
        Map<String, List<String>> words,
        @Nullable Integer revision) {
    static TermJson of(Term term) {
        TermContent content = term.content();
        return new TermJson(
                String.valueOf(term.id()),
                term.status(),
                content.domain().isEmpty() ? null : content.domain(),
                content.note(),
                content.words().byLanguage(),
                term.revision());
    }

    /** The preferred word in a language, or in its fallback. */
    public String preferred(String language) {
        return TermWords.of(words).preferred(language);
    }

    /** For clients that only look words up. */
    TermJson compact(List<String> languages) {
        return new TermJson(
                id,
                status,
                domain,
                note,
                languages.isEmpty() ? words : TermWords.of(words).only(languages),
                null);
    }
}

package org.consilium.glossary.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.consilium.glossary.TermEntry;
import org.consilium.glossary.TermJson;
import org.consilium.glossary.TermWrong;
import org.consilium.shared.Formats;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.table.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The typed values of a term with their errors.
 *
 * @param id of the term; none for a new one
 * @param revision that the writer saw
 * @param now the present term, if somebody else changed it meanwhile
 */
public record TermForm(
        UiLanguage language,
        @Nullable Long id,
        int revision,
        Map<String, List<String>> words,
        String domain,
        String note,
        List<Finding<String, TermWrong>> findings,
        @Nullable TermJson now) {
    /** The prefix of the names of fields for words. */
    static final String WORDS = "words.";

    private static final int MOST_LANGUAGES = 20;

    /** One field of the form, with the typed {@code lines}. */
    public record Field(
            String name,
            String language,
            String label,
            String text,
            @Nullable String wrong) {}

    static TermForm empty(UiLanguage language, List<String> languages) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        languages.forEach(tag -> words.put(tag, List.of()));
        return new TermForm(language, null, 0, words, "", "", List.of(), null);
    }

    static TermForm of(UiLanguage language, List<String> languages, TermJson term) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        Set<String> tags = new LinkedHashSet<>(languages);
        tags.addAll(term.words().keySet());
        tags.forEach(tag -> words.put(tag, term.words().getOrDefault(tag, List.of())));
        return new TermForm(
                language,
                Long.valueOf(term.id()),
                Objects.requireNonNullElse(term.revision(), 0),
                words,
                Objects.requireNonNullElse(term.domain(), ""),
                Objects.requireNonNullElse(term.note(), ""),
                List.of(),
                null);
    }

    /**
     * As sent: one word per line.
     *
     * @param languages in the order of the fields
     */
    static TermForm sent(
            UiLanguage language, List<String> languages, @Nullable Long id, MultivaluedMap<String, String> form) {
        Set<String> tags = new LinkedHashSet<>(languages);
        form.keySet().stream()
                .filter(name -> name.startsWith(WORDS))
                .map(name -> name.substring(WORDS.length()))
                .sorted()
                .limit(MOST_LANGUAGES)
                .forEach(tags::add);
        Map<String, List<String>> words = new LinkedHashMap<>();
        tags.forEach(tag -> words.put(tag, Arrays.asList(text(form, WORDS + tag).split("\\R"))));
        return new TermForm(
                language,
                id,
                number(text(form, "revision")),
                words,
                text(form, "domain"),
                text(form, "note"),
                List.of(),
                null);
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "");
    }

    TermForm with(List<Finding<String, TermWrong>> found) {
        return new TermForm(language, id, revision, words, domain, note, found, null);
    }

    /** Sending it again overwrites the other person's change, deliberately. */
    TermForm after(TermJson other) {
        int newer = Objects.requireNonNullElse(other.revision(), 0);
        return new TermForm(language, id, newer, words, domain, note, List.of(), other);
    }

    TermEntry entry() {
        return new TermEntry(words, domain, note);
    }

    public List<Field> fields() {
        Formats formats = new Formats(language);
        return words.keySet().stream()
                .map(tag -> new Field(
                        WORDS + tag,
                        tag,
                        formats.language(tag),
                        String.join("\n", words.getOrDefault(tag, List.of())),
                        wrong(tag)))
                .toList();
    }

    /** @param field {@code domain}, {@code note}, or the tag of a language */
    public @Nullable String wrong(String field) {
        return findings.stream()
                .filter(found -> field.equals(found.field()))
                .findFirst()
                .map(found -> found.said(Texts.of(language)))
                .orElse(null);
    }

    /** The error of the term as a whole. */
    public List<String> problems() {
        return findings.stream()
                .filter(found -> found.field() == null)
                .map(found -> found.said(Texts.of(language)))
                .toList();
    }
}

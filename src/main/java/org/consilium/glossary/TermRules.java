package org.consilium.glossary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.consilium.shared.Languages;
import org.consilium.shared.PlainText;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.consilium.shared.UiLanguage;
import org.consilium.table.Finding;
import org.jspecify.annotations.Nullable;

/** What a term may contain, and which two are the same. Lengths in characters. Pure. */
public final class TermRules {
    static final int MOST_LANGUAGES = 5;
    static final int MOST_WORDS = 5;
    static final int LONGEST_WORD = 200;
    public static final int LONGEST_DOMAIN = 80;
    static final int LONGEST_NOTE = 1_000;

    /** Errors reported per term. */
    private static final int MOST_FINDINGS = 20;

    /** Terms per glossary: all of them are searched with every key that an interpreter presses. */
    static final int MOST_TERMS = 20_000;

    /** @param content null if there are errors */
    public record Checked(@Nullable TermContent content, List<Finding<String, TermWrong>> findings) {}

    private TermRules() {}

    public static Checked check(TermEntry entry) {
        List<Finding<String, TermWrong>> findings = new ArrayList<>();
        Map<String, List<String>> words = new LinkedHashMap<>();
        entry.words().forEach((language, typed) -> {
            List<String> tidied = words(language, typed, findings);
            if (!tidied.isEmpty()) {
                words.put(language, tidied);
            }
        });
        if (words.isEmpty() && findings.isEmpty()) {
            findings.add(Finding.<String, TermWrong>of(null, TermWrong.MISSING));
        }
        if (words.size() > MOST_LANGUAGES) {
            findings.add(Finding.<String, TermWrong>of(
                    null, TermWrong.TOO_MANY_LANGUAGES, "", String.valueOf(MOST_LANGUAGES)));
        }
        String domain = line("domain", entry.domain(), LONGEST_DOMAIN, findings);
        String note = line("note", entry.note(), LONGEST_NOTE, findings);
        return findings.isEmpty()
                ? new Checked(new TermContent(TermWords.of(words), domain, note.isEmpty() ? null : note), List.of())
                : new Checked(null, List.copyOf(findings.subList(0, Math.min(findings.size(), MOST_FINDINGS))));
    }

    private static List<String> words(String language, List<String> typed, List<Finding<String, TermWrong>> findings) {
        List<String> words = typed.stream()
                .map(word -> line(language, word, LONGEST_WORD, findings))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (!words.isEmpty() && !Languages.isKnown(language)) {
            findings.add(Finding.of(null, TermWrong.LANGUAGE, language, ""));
        }
        if (words.size() > MOST_WORDS) {
            findings.add(Finding.of(language, TermWrong.TOO_MANY_WORDS, "", String.valueOf(MOST_WORDS)));
        }
        return words;
    }

    private static String line(String field, String typed, int longest, List<Finding<String, TermWrong>> findings) {
        String tidied = PlainText.tidy(typed);
        PlainText.flaw(tidied, longest)
                .ifPresent(flaw -> findings.add(
                        switch (flaw) {
                            case CHARACTERS -> Finding.of(field, TermWrong.CHARACTERS, "", "");
                            case TOO_LONG -> Finding.of(field, TermWrong.TOO_LONG, tidied, String.valueOf(longest));
                        }));
        return tidied;
    }

    /** @throws ProblemException 400 {@code request.status}: names in the programme are not stored in a glossary */
    public static TermStatus ofTerms(TermStatus status) {
        if (!status.isOfTerms()) {
            throw Problem.badRequest("request.status", "status is " + status.code() + ", expected agreed or proposed")
                    .asException();
        }
        return status;
    }

    /** The tag under which words are stored: the pages' own tag for their five languages. */
    static String tag(String language) {
        return List.of(UiLanguage.values()).stream()
                .filter(known ->
                        known.tag().equalsIgnoreCase(language) || known.code().equalsIgnoreCase(language))
                .findFirst()
                .map(UiLanguage::code)
                .orElse(language);
    }

    /** The form in which words are compared. */
    static String key(String language, String word) {
        return language + " " + folded(word);
    }

    /** A word in normalised spelling. */
    static String folded(String word) {
        return PlainText.oneApostrophe(word).toLowerCase(Locale.ROOT);
    }

    /**
     * Which of the terms that share a word is the same: the one that agrees in more languages than it differs in. A word
     * with two meanings shares one language with its other meaning and differs in the rest.
     */
    static <T> Optional<T> same(TermWords words, Collection<T> candidates, Function<T, TermWords> called) {
        @Nullable T best = null;
        int most = 0;
        for (T one : candidates) {
            int agreement = agreement(words, called.apply(one));
            if (agreement > most) {
                best = one;
                most = agreement;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int agreement(TermWords one, TermWords other) {
        int sum = 0;
        for (String language : one.byLanguage().keySet()) {
            List<String> theirs = other.in(language);
            if (!theirs.isEmpty()) {
                String ours = folded(one.in(language).getFirst());
                sum += theirs.stream().map(TermRules::folded).anyMatch(ours::equals) ? 1 : -1;
            }
        }
        return sum;
    }
}

package org.consilium.glossary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A glossary during an import. Each line meets the result of the previous lines, whether or not anything is stored
 * later, so that a check shows what an import would do. Nothing changes before {@link #store}.
 */
final class GlossaryMerge {
    /**
     * The most terms with which a line is compared: a dash that fills a column would otherwise compare each line with
     * all others.
     */
    static final int MOST_COMPARED = 30;

    /** A term as changed by the lines so far. */
    private static final class Known {
        private final @Nullable Term stored;
        private TermContent content;
        private TermStatus status;

        Known(@Nullable Term stored, TermContent content, TermStatus status) {
            this.stored = stored;
            this.content = content;
            this.status = status;
        }

        TermWords words() {
            return content.words();
        }

        void store(String exchange, Consumer<Term> adding) {
            if (stored == null) {
                adding.accept(new Term(exchange, status, content));
                return;
            }
            if (!content.equals(stored.content())) {
                stored.say(content);
            }
            if (status != stored.status()) {
                stored.is(status);
            }
        }
    }

    private final TermStatus otherwise;
    private final Map<String, Set<Known>> byWord = new HashMap<>();
    private final Map<Map<String, List<String>>, Known> byWords = new HashMap<>();
    private final Set<Known> touched = new LinkedHashSet<>();
    private final List<GlossaryReport.Changed> changed = new ArrayList<>();
    private int count;
    private int added;
    private int unchanged;

    /** @param otherwise the status of a new term if its line gives none */
    GlossaryMerge(List<Term> stored, TermStatus otherwise) {
        this.otherwise = otherwise;
        stored.forEach(term -> begin(new Known(term, term.content(), term.status())));
    }

    private void begin(Known term) {
        count++;
        know(term);
    }

    /** A term stays indexed under its earlier words; whether it matches is checked when it is found. */
    private void know(Known term) {
        byWords.putIfAbsent(term.words().byLanguage(), term);
        term.words()
                .byLanguage()
                .forEach((language, words) -> words.forEach(
                        word -> byWord.computeIfAbsent(TermRules.key(language, word), key -> new LinkedHashSet<>())
                                .add(term)));
    }

    void take(TermFile.Line line) {
        TermWords words = line.content().words();
        same(words).ifPresentOrElse(term -> merge(term, line), () -> add(line));
    }

    private Optional<Known> same(TermWords words) {
        return TermRules.same(words, candidates(words), Known::words);
    }

    /** The number of terms with which these words are compared. */
    int compared(TermWords words) {
        return candidates(words).size();
    }

    /** First the term with exactly these words, then those that share the rarest word. */
    private Set<Known> candidates(TermWords words) {
        Set<Known> found = new LinkedHashSet<>();
        Known exact = byWords.get(words.byLanguage());
        if (exact != null) {
            found.add(exact);
        }
        List<Set<Known>> sharing = new ArrayList<>();
        words.byLanguage()
                .forEach((language, all) ->
                        sharing.add(byWord.getOrDefault(TermRules.key(language, all.getFirst()), Set.of())));
        sharing.sort(Comparator.comparingInt(Set::size));
        for (Set<Known> terms : sharing) {
            for (Known term : terms) {
                if (found.size() == MOST_COMPARED) {
                    return found;
                }
                found.add(term);
            }
        }
        return found;
    }

    private void add(TermFile.Line line) {
        Known term = new Known(null, line.content(), Objects.requireNonNullElse(line.status(), otherwise));
        begin(term);
        touched.add(term);
        added++;
    }

    /** If a file repeats a term, the second line meets the result of the first. */
    private void merge(Known term, TermFile.Line line) {
        TermContent merged = term.content.replacedBy(line.content());
        TermStatus status = Objects.requireNonNullElse(line.status(), term.status);
        if (merged.equals(term.content) && status == term.status) {
            unchanged++;
            return;
        }
        term.content = merged;
        term.status = status;
        know(term);
        touched.add(term);
        changed.add(new GlossaryReport.Changed(line.number(), merged.words().preferred("en")));
    }

    /** How many terms the glossary would have. */
    int count() {
        return count;
    }

    GlossaryReport report(boolean done, TermFile file) {
        return new GlossaryReport(
                done, added, unchanged, List.copyOf(changed), file.bad(), file.more(), file.preview());
    }

    /** Changes stored terms and hands over new ones. */
    void store(String exchange, Consumer<Term> adding) {
        touched.forEach(term -> term.store(exchange, adding));
    }
}

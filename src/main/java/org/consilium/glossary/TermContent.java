package org.consilium.glossary;

import org.jspecify.annotations.Nullable;

/**
 * The content of a term.
 *
 * @param domain the subject field, empty without one
 */
public record TermContent(
        TermWords words, String domain, @Nullable String note) {
    /** Merges {@code newer} into this; where it is empty, this stays. */
    TermContent replacedBy(TermContent newer) {
        return new TermContent(
                words.replacedBy(newer.words),
                newer.domain.isEmpty() ? domain : newer.domain,
                newer.note == null ? note : newer.note);
    }
}

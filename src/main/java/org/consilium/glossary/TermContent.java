package org.consilium.glossary;

import org.jspecify.annotations.Nullable;

/**
 * What a term says.
 *
 * @param domain the field that it belongs to, empty where none is named
 */
public record TermContent(
        TermWords words, String domain, @Nullable String note) {
    /** With what {@code newer} says; where it says nothing, this stays. */
    TermContent replacedBy(TermContent newer) {
        return new TermContent(
                words.replacedBy(newer.words),
                newer.domain.isEmpty() ? domain : newer.domain,
                newer.note == null ? note : newer.note);
    }
}

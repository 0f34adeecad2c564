package org.consilium.glossary.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.consilium.glossary.TermEntry;
import org.jspecify.annotations.Nullable;

/**
 * A term to store.
 *
 * @param words by language (BCP 47), the preferred one first
 * @param revision of the changed term, as read; absent for a new one
 */
public record TermEntryJson(
        @Nullable Map<String, List<String>> words,
        @Nullable String domain,
        @Nullable String note,
        @Nullable Integer revision) {
    TermEntry entry() {
        return new TermEntry(
                Objects.requireNonNullElse(words, Map.of()),
                Objects.requireNonNullElse(domain, ""),
                Objects.requireNonNullElse(note, ""));
    }
}

package org.consilium.glossary;

import org.jspecify.annotations.Nullable;

/** Selects terms of a list; null or empty: all. */
public record TermFilter(
        @Nullable TermStatus status, @Nullable String domain, String search) {
    static final TermFilter ALL = new TermFilter(null, null, "");
}

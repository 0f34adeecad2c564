package org.consilium.glossary;

import org.jspecify.annotations.Nullable;

/** Which terms of a list are wanted; null and empty: all. */
public record TermFilter(
        @Nullable TermStatus status, @Nullable String domain, String search) {
    static final TermFilter ALL = new TermFilter(null, null, "");
}

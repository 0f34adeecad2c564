package org.consilium.glossary.web;

import org.jspecify.annotations.Nullable;

/** The new status of a term: {@code agreed} or {@code proposed}. */
public record TermStatusJson(@Nullable String status) {}

package org.consilium.glossary.web;

import org.jspecify.annotations.Nullable;

/** What a term is from now on: {@code agreed} or {@code proposed}. */
public record TermStatusJson(@Nullable String status) {}

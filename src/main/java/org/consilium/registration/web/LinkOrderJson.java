package org.consilium.registration.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** {@code exchange} is a slug, {@code side} the key of a side, {@code language} one of the five of the pages. */
public record LinkOrderJson(
        @Schema(required = true) @Nullable String role,
        @Nullable String exchange,
        @Nullable String side,
        @Nullable String language) {}

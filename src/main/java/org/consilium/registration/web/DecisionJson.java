package org.consilium.registration.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** {@code waiting} undoes a decision. */
public record DecisionJson(
        @Schema(
                required = true,
                enumeration = {"waiting", "approved", "declined"})
        @Nullable
        String state) {}

package org.consilium.programmepdf.web;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The languages that a reader chose for the columns. One that the exchange does not have counts as no choice. */
public record Pair(
        @QueryParam("left") @Nullable String left,
        @QueryParam("right") @Nullable String right) {}

package org.consilium.booth;

import java.time.Instant;

/** What the resting mate puts on the strip for the one who writes. */
public record Hint(long number, String booth, Instant at, long by, String text) {}

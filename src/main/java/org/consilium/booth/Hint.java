package org.consilium.booth;

import java.time.Instant;

/** A hint from the resting boothmate for the one who writes. */
public record Hint(long number, String booth, Instant at, long by, String text) {}

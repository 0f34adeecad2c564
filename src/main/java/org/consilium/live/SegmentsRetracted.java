package org.consilium.live;

import java.util.Set;

/**
 * Fired when segments of a room are retracted, so that text derived from them disappears too. Fired within the
 * transaction that stores it.
 *
 * @param exchange its slug
 * @param segments their numbers
 */
public record SegmentsRetracted(String exchange, Set<Long> segments) {}

package org.consilium.live;

import java.util.Set;

/**
 * Interpreters or moderators have retracted these segments of a room: what was made of them elsewhere goes too. Sent within the
 * transaction that stores it.
 *
 * @param exchange its slug
 * @param segments their numbers
 */
public record SegmentsRetracted(String exchange, Set<Long> segments) {}

package org.consilium.live.view;

import java.time.Instant;
import java.util.Map;

/**
 * Tells everybody how many people are here, by side. A client also recognises by it that its connection is alive.
 *
 * @param people how many, each counted once, on all nodes
 * @param sides how many of each side; those of no side are only in {@code people}
 */
public record HereJson(String type, Instant at, long seq, int people, Map<String, Integer> sides) {}

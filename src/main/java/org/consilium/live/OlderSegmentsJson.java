package org.consilium.live;

import java.util.List;

/**
 * What a booth wrote earlier, oldest first.
 *
 * @param more whether there are still older ones
 */
public record OlderSegmentsJson(List<SegmentJson> segments, boolean more) {}

package org.consilium.live.view;

import java.util.List;

/**
 * What a booth wrote earlier, oldest first.
 *
 * @param more whether there are still older ones
 */
public record OlderSegmentsJson(List<SegmentJson> segments, boolean more) {}

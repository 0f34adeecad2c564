package org.consilium.live.view;

import java.util.List;

/**
 * Earlier segments of a booth, oldest first.
 *
 * @param more whether there are still older ones
 */
public record OlderSegmentsJson(List<SegmentJson> segments, boolean more) {}

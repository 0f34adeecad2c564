package org.consilium.live.view;

import org.consilium.delivery.Frame;

/** An event as each lane sees it. A single frame if both see the same, as with every chat line. */
public record LaneFrames(Frame floor, Frame staff) {}

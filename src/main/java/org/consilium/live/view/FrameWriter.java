package org.consilium.live.view;

import org.consilium.delivery.Frame;
import org.consilium.live.room.Lane;
import org.consilium.live.room.RoomState;
import org.consilium.live.room.StoredEvent;

/** Encodes an event for viewers: once, or once per lane if the lanes see different content. */
public interface FrameWriter {
    /**
     * @param room after the event, or after later ones: frames carry the present state of an object, so a later frame
     *     replaces an earlier one. An event that is not for this lane is a number without content, so that nobody sees
     *     a gap.
     */
    Frame write(StoredEvent event, RoomState room, Lane lane);

    /** As {@link #write(StoredEvent, RoomState, Lane)}, for both lanes; encoded once if both see the same. */
    LaneFrames write(StoredEvent event, RoomState room);
}

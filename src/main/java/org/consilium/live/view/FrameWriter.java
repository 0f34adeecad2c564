package org.consilium.live.view;

import org.consilium.delivery.Frame;
import org.consilium.live.room.Lane;
import org.consilium.live.room.RoomState;
import org.consilium.live.room.StoredEvent;

/** Says an event to viewers. Encoded once, or once per lane where the lanes see different things. */
public interface FrameWriter {
    /**
     * @param room after the event, or after later ones: frames carry what a thing is now, so that a later one makes up for it.
     *     What is not for this lane is said as a number without content, so that nobody sees a hole.
     */
    Frame write(StoredEvent event, RoomState room, Lane lane);

    /** As {@link #write(StoredEvent, RoomState, Lane)}, for both lanes; encoded once where both see the same. */
    LaneFrames write(StoredEvent event, RoomState room);
}

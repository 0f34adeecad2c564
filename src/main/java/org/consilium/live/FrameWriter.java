package org.consilium.live;

/** Says an event to viewers, as the text of a frame in UTF-8. Written once a lane, whatever the number of viewers. */
public interface FrameWriter {
    /**
     * @param room after the event, or after later ones: frames carry what a thing is now, so that a later one makes up for it.
     *     What is not for this lane is said as a number without content, so that nobody sees a hole.
     */
    byte[] write(StoredEvent event, RoomState room, Lane lane);
}

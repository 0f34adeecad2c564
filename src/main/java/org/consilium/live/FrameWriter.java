package org.consilium.live;

/** Says an event to viewers, as the text of a frame in UTF-8. Written once, whatever the number of viewers. */
public interface FrameWriter {
    /** To everybody in the room. What is not for everybody is said as a number without content, so that nobody sees a hole. */
    byte[] forFloor(StoredEvent event);

    /** To those who keep order, translate and answer. */
    byte[] forStaff(StoredEvent event);
}

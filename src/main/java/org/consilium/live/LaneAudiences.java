package org.consilium.live;

import java.time.Duration;
import java.util.List;
import org.consilium.delivery.Audience;
import org.consilium.delivery.CloseCode;
import org.consilium.delivery.Frame;
import org.consilium.delivery.FrameLog;
import org.consilium.live.room.EarlierWords;
import org.consilium.live.room.Lane;
import org.consilium.live.room.RoomEvent;
import org.consilium.live.room.RoomState;
import org.consilium.live.room.StoredEvent;
import org.consilium.live.view.FrameWriter;
import org.consilium.live.view.LaneFrames;

/**
 * The viewers of a room by lane. Both logs have the same numbers; an event that a lane must not see is a number without
 * content there.
 */
final class LaneAudiences {
    private final Audience floor;
    private final Audience staff;
    private final FrameWriter writer;

    /**
     * For a room whose logs begin after an event.
     *
     * @param silence idle timeout: without a sign of life for this long, a viewer is gone
     */
    LaneAudiences(long before, String epoch, Duration silence, FrameWriter writer) {
        this.writer = writer;
        floor = new Audience(new FrameLog(before), epoch, System::nanoTime, silence);
        staff = new Audience(new FrameLog(before), epoch, System::nanoTime, silence);
    }

    Audience of(Lane lane) {
        return lane == Lane.STAFF ? staff : floor;
    }

    /** The number of the last appended event. */
    long last() {
        return floor.log().last();
    }

    int size() {
        return floor.size() + staff.size();
    }

    /** Appends events, oldest first, to the logs; {@link #wake} has them delivered. */
    void append(List<StoredEvent> events, RoomState room) {
        for (StoredEvent event : events) {
            LaneFrames frames = writer.write(event, room);
            if (EarlierWords.areReplaced(event.event())) {
                rewrite(Lane.FLOOR, frames.floor(), event.event(), room);
                rewrite(Lane.STAFF, frames.staff(), event.event(), room);
            }
            floor.log().append(frames.floor());
            staff.log().append(frames.staff());
        }
    }

    /** A frame describes the present state of an object, so the latest event about it replaces all earlier ones. */
    private void rewrite(Lane lane, Frame latest, RoomEvent event, RoomState room) {
        of(lane).log()
                .rewrite(
                        latest.about(),
                        earlier -> writer.write(new StoredEvent(earlier.seq(), earlier.at(), event), room, lane));
    }

    /** Delivers to the present viewers only. */
    void pass(byte[] json) {
        floor.log().appendPassing(json);
        staff.log().appendPassing(json);
        wake();
    }

    void wake() {
        floor.wake();
        staff.wake();
    }

    /** Checks viewers that do not read or do not answer. */
    void sweep() {
        floor.sweep();
        staff.sweep();
    }

    void closeAll(CloseCode reason) {
        floor.closeAll(reason);
        staff.closeAll(reason);
    }
}

package org.consilium.transcript;

import java.time.Instant;
import org.consilium.live.view.RoomPeople;
import org.jspecify.annotations.Nullable;

/**
 * A transcript as somebody may read it: as it is now, or as it was released.
 *
 * @param people who interpreted, by number: a name that is changed or erased is so in what was released before, too
 */
public record TranscriptEdition(TranscriptContent content, Status status, RoomPeople people) {
    /**
     * @param release its number; null: not released
     * @param at when it was released, or as of when it was read
     * @param running whether the room is open, so that more may follow
     */
    public record Status(@Nullable Integer release, Instant at, boolean running) {
        static Status now(Instant now, boolean running) {
            return new Status(null, now, running);
        }

        static Status released(int number, Instant at) {
            return new Status(number, at, false);
        }
    }
}

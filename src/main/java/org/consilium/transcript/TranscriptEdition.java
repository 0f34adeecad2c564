package org.consilium.transcript;

import java.time.Instant;
import org.consilium.live.view.RoomPeople;
import org.jspecify.annotations.Nullable;

/**
 * A transcript as somebody may read it: as it is now, or as it was released.
 *
 * @param people who interpreted, by number: a name that is changed or erased is so in what was released before, too
 */
public record TranscriptEdition(TranscriptContent content, Standing standing, RoomPeople people) {
    /**
     * @param release its number; null: not released
     * @param at when it was released, or as of when it was read
     * @param running whether the room is open, so that more may follow
     */
    public record Standing(@Nullable Integer release, Instant at, boolean running) {
        static Standing now(Instant now, boolean running) {
            return new Standing(null, now, running);
        }

        static Standing released(int number, Instant at) {
            return new Standing(number, at, false);
        }
    }
}

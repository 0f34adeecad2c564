package org.consilium.transcript;

import java.time.Instant;
import org.consilium.live.view.RoomPeople;
import org.jspecify.annotations.Nullable;

/**
 * A transcript for reading: the present one, or a release.
 *
 * @param people interpreters by number: a changed or erased name changes in earlier releases too
 */
public record TranscriptEdition(TranscriptContent content, Status status, RoomPeople people) {
    /**
     * @param release its number; null if not released
     * @param at when it was published, or when it was read
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

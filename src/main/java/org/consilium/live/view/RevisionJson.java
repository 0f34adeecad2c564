package org.consilium.live.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a message or a segment said at some time, for the staff.
 *
 * @param text absent where it was deleted then or later
 */
public record RevisionJson(
        Instant at, RoomPerson by, @Nullable String text) {
    /** @param stored empty where the words were deleted: nobody writes nothing */
    public static @Nullable String orDeleted(String stored) {
        return stored.isEmpty() ? null : stored;
    }
}

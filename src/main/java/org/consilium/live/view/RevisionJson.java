package org.consilium.live.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a message or a segment, for the staff.
 *
 * @param text absent if it was deleted
 */
public record RevisionJson(
        Instant at, RoomPerson by, @Nullable String text) {
    /** @param stored empty if the text was deleted: nobody writes an empty one */
    public static @Nullable String orDeleted(String stored) {
        return stored.isEmpty() ? null : stored;
    }
}

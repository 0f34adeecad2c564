package org.consilium.live.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A booth as the readers of a lane see it.
 *
 * @param language BCP 47
 * @param planned whether the agenda promises it
 * @param source language of the booth that it works from; null: the floor
 * @param sourceFrom number after which segments of the source are pending; null: the floor
 * @param lease null: nobody writes
 */
public record BoothJson(
        String language,
        boolean planned,
        boolean open,
        @Nullable String source,
        @Nullable Long sourceFrom,
        @Nullable Lease lease) {
    /**
     * The lease of a booth.
     *
     * @param console the window; staff only
     * @param offeredTo staff only
     */
    public record Lease(
            long number,
            RoomPerson holder,
            Instant since,
            @Nullable String console,
            @Nullable RoomPerson offeredTo) {}
}

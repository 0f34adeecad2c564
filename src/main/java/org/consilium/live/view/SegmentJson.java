package org.consilium.live.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A segment as it is now.
 *
 * @param booth its language
 * @param text null where it was retracted
 * @param speaker of the programme, {@code slug/key}
 * @param voice who speaks, where it is nobody of the programme
 * @param source segment of the pivot that it was made from
 * @param sourceRevision of that segment when somebody last looked: a higher one now means that this wants a look
 * @param correctedAt when its text was last put right
 * @param typedMs how long it was being typed before {@code at}, milliseconds
 */
public record SegmentJson(
        long number,
        String booth,
        Instant at,
        RoomPerson by,
        @Nullable String text,
        @Nullable String speaker,
        @Nullable String voice,
        @Nullable Long item,
        @Nullable Long source,
        @Nullable Integer sourceRevision,
        int revision,
        @Nullable Boolean corrected,
        @Nullable Boolean retracted,
        @Nullable Instant correctedAt,
        @Nullable Integer typedMs) {}

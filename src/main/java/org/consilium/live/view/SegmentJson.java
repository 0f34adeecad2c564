package org.consilium.live.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A segment in its present form.
 *
 * @param booth its language
 * @param text null if it was retracted
 * @param speaker of the programme, {@code slug/key}
 * @param voice the speaker's name if not in the programme
 * @param source segment of the pivot from which it was made
 * @param sourceRevision of that segment when somebody last checked: a higher one now means that this should be checked
 *     again
 * @param correctedAt when its text was last corrected
 * @param typedMs how long it was being typed before {@code at}, in milliseconds
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

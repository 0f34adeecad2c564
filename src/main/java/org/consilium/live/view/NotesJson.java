package org.consilium.live.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Live notes as one lane sees them.
 *
 * @param segments the latest of each booth, in the order of their numbers
 * @param more languages of booths that have older ones
 * @param hints staff only
 * @param taken staff only
 */
public record NotesJson(
        List<BoothJson> booths,
        List<SegmentJson> segments,
        List<String> more,
        @Nullable List<Hint> hints,
        @Nullable List<Claim> taken) {
    /** On the boothmate strip. */
    public record Hint(long number, String booth, Instant at, RoomPerson by, String text) {}

    /** A claim to translate; {@code by} null: it has ended. */
    public record Claim(
            long of,
            String language,
            @Nullable RoomPerson by,
            @Nullable Instant at) {}
}

package org.consilium.live.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What interpreters write, as one lane sees it.
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
        @Nullable List<Taken> taken) {
    /** On the strip between mates. */
    public record Hint(long number, String booth, Instant at, RoomPerson by, String text) {}

    /** Who translates what; {@code by} null: nobody any more. */
    public record Taken(
            long of,
            String language,
            @Nullable RoomPerson by,
            @Nullable Instant at) {}
}

package org.consilium.transcript;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passage that an interpreter wrote, as it stands after its corrections. What was retracted is none, and a draft never is.
 *
 * @param number in the room's one order
 * @param booth its language (BCP 47)
 * @param at when it was sent (UTC)
 * @param typedMs how long before that the interpreter began to type, in milliseconds; null: unknown
 * @param by number of the member who wrote it
 * @param item number of the agenda item that was on
 * @param source number of the passage of another booth from which it was made, in relay
 * @param text null where it is left out of a release
 */
public record TranscriptSegment(
        long number,
        String booth,
        Instant at,
        @Nullable Integer typedMs,
        long by,
        SegmentSpeaker voice,
        @Nullable Long item,
        @Nullable Long source,
        @Nullable String text) {
    /** When the interpreter began to type it, which is the nearest that is known to when it was said. */
    public Instant begins() {
        return typedMs == null || typedMs < 0 ? at : at.minusMillis(typedMs);
    }

    public boolean leftOut() {
        return text == null;
    }

    /** Nothing of what was said, and nothing that tells who said it. */
    TranscriptSegment withoutWords() {
        return new TranscriptSegment(number, booth, at, typedMs, by, SegmentSpeaker.UNNAMED, item, source, null);
    }

    TranscriptSegment saidBy(SegmentSpeaker other) {
        return new TranscriptSegment(number, booth, at, typedMs, by, other, item, source, text);
    }
}

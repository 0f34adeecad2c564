package org.consilium.transcript;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passage that an interpreter wrote, in its corrected form. Retracted passages and drafts are not included.
 *
 * @param number in the room's single order
 * @param booth its language (BCP 47)
 * @param at when it was sent (UTC)
 * @param typedMs how many milliseconds before that the interpreter began to type; null: unknown
 * @param by number of the member who wrote it
 * @param item number of the agenda item that was on
 * @param source number of the passage in a different booth from which it was made, in relay
 * @param text null if left out of a release
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
    /** When the interpreter began to type it, the best available estimate of when it was said. */
    public Instant begins() {
        return typedMs == null || typedMs < 0 ? at : at.minusMillis(typedMs);
    }

    public boolean leftOut() {
        return text == null;
    }

    /** Removes the text and everything that tells who spoke. */
    TranscriptSegment withoutWords() {
        return new TranscriptSegment(number, booth, at, typedMs, by, SegmentSpeaker.UNNAMED, item, source, null);
    }

    TranscriptSegment saidBy(SegmentSpeaker other) {
        return new TranscriptSegment(number, booth, at, typedMs, by, other, item, source, text);
    }
}

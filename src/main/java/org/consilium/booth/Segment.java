package org.consilium.booth;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passage as an interpreter wrote it.
 *
 * @param number of the room's event that created it
 * @param booth its language (BCP 47)
 * @param by who wrote it first
 * @param speaker of the programme, {@code slug/key}
 * @param voice the speaker's name if not in the programme
 * @param source the segment of the pivot from which it was made
 * @param sourceRevision of that segment, when somebody last checked
 * @param correctedAt when its text was last corrected; null: never
 * @param revision 1, increased with each correction or retraction
 * @param typedMs how long it was being typed before {@code at}, in milliseconds
 */
public record Segment(
        long number,
        String booth,
        Instant at,
        long by,
        String text,
        @Nullable String speaker,
        @Nullable String voice,
        @Nullable Long item,
        @Nullable Long source,
        @Nullable Integer sourceRevision,
        int revision,
        boolean retracted,
        @Nullable Instant correctedAt,
        @Nullable Integer typedMs) {
    /** In UTF-16 code units, as browsers count; for every segment, from people and tools. */
    public static final int LONGEST_TEXT = 2_000;

    /** The longest name of a speaker who is not in the programme, in UTF-16 code units. */
    public static final int LONGEST_VOICE = 80;

    static Segment of(long number, Instant at, BoothEvent.SegmentWritten written) {
        return new Segment(
                number,
                written.booth(),
                at,
                written.by(),
                written.text(),
                written.speaker(),
                written.voice(),
                written.item(),
                written.source(),
                written.sourceRevision(),
                1,
                false,
                null,
                written.typedMs());
    }

    Segment after(Instant when, BoothEvent.SegmentCorrected corrected) {
        return new Segment(
                number,
                booth,
                at,
                by,
                corrected.text(),
                corrected.speaker(),
                corrected.voice(),
                corrected.item(),
                source,
                corrected.sourceRevision(),
                revision + 1,
                false,
                when,
                typedMs);
    }

    /** Removes the text from memory too. The speaker stays, because segments made from it in relay have that voice. */
    Segment retract() {
        return new Segment(
                number,
                booth,
                at,
                by,
                "",
                speaker,
                voice,
                item,
                source,
                sourceRevision,
                revision + 1,
                true,
                correctedAt,
                typedMs);
    }

    Segment lookedAt(int revisionOfSource) {
        return new Segment(
                number,
                booth,
                at,
                by,
                text,
                speaker,
                voice,
                item,
                source,
                revisionOfSource,
                revision,
                retracted,
                correctedAt,
                typedMs);
    }

    /** Whether its text was corrected. */
    public boolean isCorrected() {
        return revision > 1 && !retracted;
    }
}

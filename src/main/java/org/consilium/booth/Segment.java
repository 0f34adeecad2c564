package org.consilium.booth;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Some sentences as an interpreter wrote them.
 *
 * @param number of the room's event that made it
 * @param booth its language (BCP 47)
 * @param by who wrote it first
 * @param speaker of the programme, {@code slug/key}
 * @param voice who speaks, where it is nobody of the programme
 * @param source the segment of the pivot that it was made from
 * @param sourceRevision of that segment, when somebody last looked
 * @param correctedAt when its text was last put right; null: it is the first one
 * @param revision 1, and one more with each correction or retraction
 * @param typedMs how long it was being typed before {@code at}, milliseconds
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
    /** In UTF-16 units, as browsers count; of every segment, whoever or whatever sends it. */
    public static final int LONGEST_TEXT = 2_000;

    /** The name of a speaker who is not in the programme, in UTF-16 units. */
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

    /** The words go from memory too. Whose they were stays: what was made of them in relay is heard in that voice. */
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

    /** Whether its text is not the first one any more. */
    public boolean isCorrected() {
        return revision > 1 && !retracted;
    }
}

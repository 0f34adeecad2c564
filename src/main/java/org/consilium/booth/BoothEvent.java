package org.consilium.booth;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.consilium.shared.LoggedEvent;
import org.jspecify.annotations.Nullable;

/** An event in a booth, stored among the events of its room. {@code by} and other members are numbers. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = BoothEvent.BoothOpened.class, name = "booth_opened"),
    @JsonSubTypes.Type(value = BoothEvent.BoothClosed.class, name = "booth_closed"),
    @JsonSubTypes.Type(value = BoothEvent.SourceSet.class, name = "source_set"),
    @JsonSubTypes.Type(value = BoothEvent.LeaseTaken.class, name = "lease_taken"),
    @JsonSubTypes.Type(value = BoothEvent.LeaseOffered.class, name = "lease_offered"),
    @JsonSubTypes.Type(value = BoothEvent.OfferEnded.class, name = "offer_ended"),
    @JsonSubTypes.Type(value = BoothEvent.LeaseLeft.class, name = "lease_left"),
    @JsonSubTypes.Type(value = BoothEvent.SegmentWritten.class, name = "segment_written"),
    @JsonSubTypes.Type(value = BoothEvent.SegmentCorrected.class, name = "segment_corrected"),
    @JsonSubTypes.Type(value = BoothEvent.SegmentRetracted.class, name = "segment_retracted"),
    @JsonSubTypes.Type(value = BoothEvent.SegmentConfirmed.class, name = "segment_confirmed"),
    @JsonSubTypes.Type(value = BoothEvent.HintPushed.class, name = "hint_pushed"),
    @JsonSubTypes.Type(value = BoothEvent.HintDropped.class, name = "hint_dropped"),
    @JsonSubTypes.Type(value = BoothEvent.TranslationTaken.class, name = "translation_taken"),
    @JsonSubTypes.Type(value = BoothEvent.TranslationGivenBack.class, name = "translation_given_back")
})
public sealed interface BoothEvent extends LoggedEvent {
    /** The language of the booth; null for an event about a segment, a hint or a translation, which have their own. */
    default @Nullable String booth() {
        return null;
    }

    record BoothOpened(long by, String booth, @Nullable String source) implements BoothEvent {}

    record BoothClosed(long by, String booth) implements BoothEvent {}

    record SourceSet(long by, String booth, @Nullable String source) implements BoothEvent {}

    /**
     * The number of this event is the number of the lease. No {@code console}: assigned, and not yet taken up in a
     * window.
     */
    record LeaseTaken(
            long by, String booth, long holder, @Nullable String console) implements BoothEvent {}

    record LeaseOffered(long by, String booth, long to) implements BoothEvent {}

    record OfferEnded(long by, String booth) implements BoothEvent {}

    record LeaseLeft(long by, String booth) implements BoothEvent {}

    record SegmentWritten(
            long by,
            String booth,
            String text,
            @Nullable String speaker,
            @Nullable String voice,
            @Nullable Long item,
            @Nullable Long source,
            @Nullable Integer sourceRevision,
            @Nullable Integer typedMs)
            implements BoothEvent {}

    record SegmentCorrected(
            long by,
            long segment,
            String text,
            @Nullable String speaker,
            @Nullable String voice,
            @Nullable Long item,
            @Nullable Integer sourceRevision)
            implements BoothEvent {
        @Override
        public Long about() {
            return segment;
        }
    }

    record SegmentRetracted(long by, long segment) implements BoothEvent {
        @Override
        public Long about() {
            return segment;
        }
    }

    record SegmentConfirmed(long by, long segment, int sourceRevision) implements BoothEvent {
        @Override
        public Long about() {
            return segment;
        }
    }

    record HintPushed(long by, String booth, String text) implements BoothEvent {}

    record HintDropped(long by, long hint) implements BoothEvent {
        @Override
        public Long about() {
            return hint;
        }
    }

    record TranslationTaken(long by, long of, String language) implements BoothEvent {
        @Override
        public Long about() {
            return of;
        }
    }

    record TranslationGivenBack(long by, long of, String language) implements BoothEvent {
        @Override
        public Long about() {
            return of;
        }
    }
}

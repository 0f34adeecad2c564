package org.consilium.booth;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * A command to a booth. {@code booth} is its language (BCP 47); segments and hints are identified by the sequence
 * numbers of the room's events that created them. {@code console} names the writing window: 1 to 40 visible ASCII
 * characters.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = BoothCommand.OpenBooth.class, name = "open_booth"),
    @JsonSubTypes.Type(value = BoothCommand.CloseBooth.class, name = "close_booth"),
    @JsonSubTypes.Type(value = BoothCommand.SetSource.class, name = "set_source"),
    @JsonSubTypes.Type(value = BoothCommand.TakeBooth.class, name = "take_booth"),
    @JsonSubTypes.Type(value = BoothCommand.OfferBooth.class, name = "offer_booth"),
    @JsonSubTypes.Type(value = BoothCommand.TakeBackOffer.class, name = "take_back_offer"),
    @JsonSubTypes.Type(value = BoothCommand.DeclineOffer.class, name = "decline_offer"),
    @JsonSubTypes.Type(value = BoothCommand.AcceptOffer.class, name = "accept_offer"),
    @JsonSubTypes.Type(value = BoothCommand.LeaveBooth.class, name = "leave_booth"),
    @JsonSubTypes.Type(value = BoothCommand.ForceBooth.class, name = "force_booth"),
    @JsonSubTypes.Type(value = BoothCommand.WriteSegment.class, name = "write_segment"),
    @JsonSubTypes.Type(value = BoothCommand.CorrectSegment.class, name = "correct_segment"),
    @JsonSubTypes.Type(value = BoothCommand.RetractSegment.class, name = "retract_segment"),
    @JsonSubTypes.Type(value = BoothCommand.ConfirmSegment.class, name = "confirm_segment"),
    @JsonSubTypes.Type(value = BoothCommand.PushHint.class, name = "push_hint"),
    @JsonSubTypes.Type(value = BoothCommand.DropHint.class, name = "drop_hint"),
    @JsonSubTypes.Type(value = BoothCommand.TakeTranslation.class, name = "take_translation"),
    @JsonSubTypes.Type(value = BoothCommand.GiveBackTranslation.class, name = "give_back_translation")
})
public sealed interface BoothCommand {
    /**
     * Opens a booth that the agenda does not promise, or reopens a closed one. No {@code source}: works from the floor.
     */
    record OpenBooth(String booth, @Nullable String source) implements BoothCommand {}

    record CloseBooth(String booth) implements BoothCommand {}

    /** From now on the booth works from the booth {@code source}, its pivot; none: from the floor. */
    record SetSource(String booth, @Nullable String source) implements BoothCommand {}

    /** Takes the lease of a free booth, or moves it from a different window of the same member. */
    record TakeBooth(String booth, String console) implements BoothCommand {}

    record OfferBooth(String booth, long to) implements BoothCommand {}

    record TakeBackOffer(String booth) implements BoothCommand {}

    record DeclineOffer(String booth) implements BoothCommand {}

    record AcceptOffer(String booth, String console) implements BoothCommand {}

    record LeaveBooth(String booth) implements BoothCommand {}

    /** The coordinator assigns the lease; no {@code to}: nobody. */
    record ForceBooth(String booth, @Nullable Long to) implements BoothCommand {}

    /**
     * A passage in the booth's language.
     *
     * @param lease number of the lease that the writer believes to hold
     * @param speaker of the programme, {@code slug/key}
     * @param voice the speaker's name if not in the programme
     * @param source segment of the pivot from which it was made
     * @param typedMs how long it was being typed, in milliseconds
     */
    record WriteSegment(
            String booth,
            String console,
            long lease,
            String text,
            @Nullable String speaker,
            @Nullable String voice,
            @Nullable Long item,
            @Nullable Long source,
            @Nullable Integer typedMs)
            implements BoothCommand {}

    /** Also restores a retracted segment. {@code revision} is the one that the writer has seen. */
    record CorrectSegment(
            long segment,
            int revision,
            String text,
            @Nullable String speaker,
            @Nullable String voice,
            @Nullable Long item)
            implements BoothCommand {}

    record RetractSegment(long segment, int revision) implements BoothCommand {}

    /** The source has changed; the segment was checked and stays. */
    record ConfirmSegment(long segment) implements BoothCommand {}

    /** A figure, a name or a term for the boothmate who writes. */
    record PushHint(String booth, String text) implements BoothCommand {}

    record DropHint(long hint) implements BoothCommand {}

    /** Claims the translation of a message or a question, so that nobody else does it at the same time. */
    record TakeTranslation(long of, String language) implements BoothCommand {}

    record GiveBackTranslation(long of, String language) implements BoothCommand {}
}

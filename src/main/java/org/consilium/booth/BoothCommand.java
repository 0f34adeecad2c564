package org.consilium.booth;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of a booth. {@code booth} is its language (BCP 47); numbers of segments and hints are the sequence
 * numbers of the room's events that made them. {@code console} names the window that writes: 1 to 40 visible ASCII characters.
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
    /** Opens a booth that the agenda does not promise, or one that was closed. No {@code source}: works from the floor. */
    record OpenBooth(String booth, @Nullable String source) implements BoothCommand {}

    record CloseBooth(String booth) implements BoothCommand {}

    /** From now on the booth works from the booth {@code source}, its pivot; none: from the floor. */
    record SetSource(String booth, @Nullable String source) implements BoothCommand {}

    /** Begins to write where nobody does; or goes on in this window what one wrote in another. */
    record TakeBooth(String booth, String console) implements BoothCommand {}

    record OfferBooth(String booth, long to) implements BoothCommand {}

    record TakeBackOffer(String booth) implements BoothCommand {}

    record DeclineOffer(String booth) implements BoothCommand {}

    record AcceptOffer(String booth, String console) implements BoothCommand {}

    record LeaveBooth(String booth) implements BoothCommand {}

    /** The coordinator says who writes; no {@code to}: nobody. */
    record ForceBooth(String booth, @Nullable Long to) implements BoothCommand {}

    /**
     * What was said, in the booth's language.
     *
     * @param lease number of the lease that the writer believes to hold
     * @param speaker of the programme, {@code slug/key}
     * @param voice who speaks, where it is nobody of the programme
     * @param source segment of the pivot that it was made from
     * @param typedMs how long it was being typed, milliseconds
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

    /** Also brings back what was retracted. {@code revision} is the one that the writer has seen. */
    record CorrectSegment(
            long segment,
            int revision,
            String text,
            @Nullable String speaker,
            @Nullable String voice,
            @Nullable Long item)
            implements BoothCommand {}

    record RetractSegment(long segment, int revision) implements BoothCommand {}

    /** The source has changed, the segment has been looked at and stays. */
    record ConfirmSegment(long segment) implements BoothCommand {}

    /** A figure, a name, a term for the mate who writes. */
    record PushHint(String booth, String text) implements BoothCommand {}

    record DropHint(long hint) implements BoothCommand {}

    /** Says that one translates a message or a question, so that nobody else does at the same time. */
    record TakeTranslation(long of, String language) implements BoothCommand {}

    record GiveBackTranslation(long of, String language) implements BoothCommand {}
}

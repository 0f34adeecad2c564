package org.consilium.live.room;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.consilium.booth.BoothCommand;
import org.jspecify.annotations.Nullable;

/**
 * A command to a room. Messages and questions are identified by the sequence numbers of the events that created them;
 * languages are BCP 47 tags; texts are as typed. The rules check bounds and refuse with a code.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RoomCommand.Say.class, name = "say"),
    @JsonSubTypes.Type(value = RoomCommand.Edit.class, name = "edit"),
    @JsonSubTypes.Type(value = RoomCommand.Delete.class, name = "delete"),
    @JsonSubTypes.Type(value = RoomCommand.React.class, name = "react"),
    @JsonSubTypes.Type(value = RoomCommand.Translate.class, name = "translate"),
    @JsonSubTypes.Type(value = RoomCommand.Ask.class, name = "ask"),
    @JsonSubTypes.Type(value = RoomCommand.Raise.class, name = "raise"),
    @JsonSubTypes.Type(value = RoomCommand.Vote.class, name = "vote"),
    @JsonSubTypes.Type(value = RoomCommand.Triage.class, name = "triage"),
    @JsonSubTypes.Type(value = RoomCommand.Assign.class, name = "assign"),
    @JsonSubTypes.Type(value = RoomCommand.Show.class, name = "show"),
    @JsonSubTypes.Type(value = RoomCommand.PutOnScreen.class, name = "put_on_screen"),
    @JsonSubTypes.Type(value = RoomCommand.AnswerLive.class, name = "answer_live"),
    @JsonSubTypes.Type(value = RoomCommand.AnswerInWriting.class, name = "answer_in_writing"),
    @JsonSubTypes.Type(value = RoomCommand.Decline.class, name = "decline"),
    @JsonSubTypes.Type(value = RoomCommand.Merge.class, name = "merge"),
    @JsonSubTypes.Type(value = RoomCommand.PinToItem.class, name = "pin_to_item"),
    @JsonSubTypes.Type(value = RoomCommand.Mute.class, name = "mute"),
    @JsonSubTypes.Type(value = RoomCommand.Remove.class, name = "remove"),
    @JsonSubTypes.Type(value = RoomCommand.SlowDown.class, name = "slow_down"),
    @JsonSubTypes.Type(value = RoomCommand.Pin.class, name = "pin"),
    @JsonSubTypes.Type(value = RoomCommand.Announce.class, name = "announce"),
    @JsonSubTypes.Type(value = RoomCommand.TakeDownAnnouncement.class, name = "take_down_announcement"),
    @JsonSubTypes.Type(value = RoomCommand.SetDoor.class, name = "set_door"),
    @JsonSubTypes.Type(value = RoomCommand.SetShortlist.class, name = "set_shortlist"),
    @JsonSubTypes.Type(value = RoomCommand.RequestTranslation.class, name = "request_translation"),
    @JsonSubTypes.Type(value = RoomCommand.MoveNow.class, name = "move_now")
})
public sealed interface RoomCommand {
    /** A command to a booth of the room; in the protocol it has no wrapper. */
    record InBooth(BoothCommand command) implements RoomCommand {}

    /**
     * A message to the chat.
     *
     * @param mentions members; empty if absent
     * @param checked whether the sender was warned that it looks like a patient's identity, and confirms that it is not
     */
    record Say(
            String text,
            String language,
            @Nullable Long replyTo,
            @Nullable List<Long> mentions,
            boolean checked) implements RoomCommand {}

    record Edit(long message, String text, @Nullable List<Long> mentions, boolean checked) implements RoomCommand {}

    record Delete(long message) implements RoomCommand {}

    record React(long message, Reaction reaction, boolean on) implements RoomCommand {}

    /** A translation of a message, a question or the announcement; the original stays. */
    record Translate(long of, String language, String text) implements RoomCommand {}

    /**
     * A question.
     *
     * @param named whether others see who asks; otherwise only moderators can look it up, which the audit log records
     * @param to a person of the programme, {@code slug/key}
     * @param item of the agenda
     */
    record Ask(
            String text,
            String language,
            boolean named,
            @Nullable String to,
            @Nullable Long item,
            boolean checked) implements RoomCommand {}

    /** Makes a question from a message. */
    record Raise(long message) implements RoomCommand {}

    record Vote(long question, boolean on) implements RoomCommand {}

    /** Asks the interpreters to translate the question into a language, by default the sender's. */
    record RequestTranslation(long question, @Nullable String language) implements RoomCommand {}

    /** Adds a question to the shortlist. */
    record Triage(long question) implements RoomCommand {}

    /** Assigns a question to the member {@code to}, who is to answer it. */
    record Assign(long question, long to) implements RoomCommand {}

    record Show(long question) implements RoomCommand {}

    record PutOnScreen(long question) implements RoomCommand {}

    record AnswerLive(long question) implements RoomCommand {}

    record AnswerInWriting(long question, String language, String text, boolean checked) implements RoomCommand {}

    /** Declines a question; {@code reason} is shown to its asker. */
    record Decline(long question, String reason) implements RoomCommand {}

    /** From now on {@code into} stands for both; each person's vote counts once. */
    record Merge(long question, long into) implements RoomCommand {}

    record PinToItem(long question, @Nullable Long item) implements RoomCommand {}

    /** For this many {@code minutes}; 0 ends it. */
    record Mute(long member, int minutes) implements RoomCommand {}

    record Remove(long member, boolean out) implements RoomCommand {}

    /** This many {@code seconds} between two messages of one person; 0 ends it. */
    record SlowDown(int seconds) implements RoomCommand {}

    record Pin(long message, boolean on) implements RoomCommand {}

    /** Expires after this many {@code minutes}. */
    record Announce(String text, String language, int minutes) implements RoomCommand {}

    record TakeDownAnnouncement() implements RoomCommand {}

    /** Sets what is on now; no {@code item}: nothing yet, or a pause. */
    record MoveNow(@Nullable Long item) implements RoomCommand {}

    /**
     * Opens or closes the room, or leaves it to the clock; after this many {@code minutes}, if given, the clock takes
     * over again.
     */
    record SetDoor(DoorMode mode, @Nullable Integer minutes) implements RoomCommand {}

    /** How many shortlisted questions may be unanswered at a time. */
    record SetShortlist(int size) implements RoomCommand {}
}

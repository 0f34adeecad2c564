package org.consilium.live;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * What somebody in the room wants. Numbers of messages and questions are the sequence numbers of the events that made them;
 * languages are BCP 47 tags; texts are as they were typed. Bounds are checked by the rules, which refuse with a code.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @Type(value = RoomCommand.Say.class, name = "say"),
    @Type(value = RoomCommand.Edit.class, name = "edit"),
    @Type(value = RoomCommand.Delete.class, name = "delete"),
    @Type(value = RoomCommand.React.class, name = "react"),
    @Type(value = RoomCommand.Translate.class, name = "translate"),
    @Type(value = RoomCommand.Ask.class, name = "ask"),
    @Type(value = RoomCommand.Raise.class, name = "raise"),
    @Type(value = RoomCommand.Vote.class, name = "vote"),
    @Type(value = RoomCommand.Triage.class, name = "triage"),
    @Type(value = RoomCommand.Assign.class, name = "assign"),
    @Type(value = RoomCommand.Show.class, name = "show"),
    @Type(value = RoomCommand.PutOnScreen.class, name = "put_on_screen"),
    @Type(value = RoomCommand.AnswerLive.class, name = "answer_live"),
    @Type(value = RoomCommand.AnswerInWriting.class, name = "answer_in_writing"),
    @Type(value = RoomCommand.Decline.class, name = "decline"),
    @Type(value = RoomCommand.Merge.class, name = "merge"),
    @Type(value = RoomCommand.PinToItem.class, name = "pin_to_item"),
    @Type(value = RoomCommand.Mute.class, name = "mute"),
    @Type(value = RoomCommand.Remove.class, name = "remove"),
    @Type(value = RoomCommand.SlowDown.class, name = "slow_down"),
    @Type(value = RoomCommand.Pin.class, name = "pin"),
    @Type(value = RoomCommand.Announce.class, name = "announce"),
    @Type(value = RoomCommand.MoveNow.class, name = "move_now")
})
public sealed interface RoomCommand {
    /** Of a message or a question. */
    record Say(String text, String language, @Nullable Long replyTo) implements RoomCommand {}

    record Edit(long message, String text) implements RoomCommand {}

    record Delete(long message) implements RoomCommand {}

    record React(long message, Reaction reaction, boolean on) implements RoomCommand {}

    /** A translation of a message or a question; the original stays as it is. */
    record Translate(long of, String language, String text) implements RoomCommand {}

    /**
     * @param named whether readers see who asks; moderators always do
     * @param to a person of the programme, {@code slug/key}
     * @param item of the agenda
     */
    record Ask(
            String text,
            String language,
            boolean named,
            @Nullable String to,
            @Nullable Long item) implements RoomCommand {}

    /** Makes a question of a message. */
    record Raise(long message) implements RoomCommand {}

    record Vote(long question, boolean on) implements RoomCommand {}

    /** Takes a question up among those that may be shown. */
    record Triage(long question) implements RoomCommand {}

    /** @param to the member who is to answer */
    record Assign(long question, long to) implements RoomCommand {}

    record Show(long question) implements RoomCommand {}

    record PutOnScreen(long question) implements RoomCommand {}

    record AnswerLive(long question) implements RoomCommand {}

    record AnswerInWriting(long question, String language, String text) implements RoomCommand {}

    /** @param reason for the one who asked */
    record Decline(long question, String reason) implements RoomCommand {}

    /** @param into the question that stands for both; votes are counted once a person */
    record Merge(long question, long into) implements RoomCommand {}

    record PinToItem(long question, @Nullable Long item) implements RoomCommand {}

    /** @param minutes 0 ends it */
    record Mute(long member, int minutes) implements RoomCommand {}

    record Remove(long member, boolean out) implements RoomCommand {}

    /** @param seconds between two messages of one person; 0 ends it */
    record SlowDown(int seconds) implements RoomCommand {}

    record Pin(long message, boolean on) implements RoomCommand {}

    /** @param minutes until it goes by itself */
    record Announce(String text, String language, int minutes) implements RoomCommand {}

    /** @param item what is on now; none: nothing yet, or a pause */
    record MoveNow(@Nullable Long item) implements RoomCommand {}
}

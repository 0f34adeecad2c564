package org.consilium.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.consilium.access.Right;
import org.consilium.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Who may write in the chat, and when. */
final class ChatRules {
    private static final int TOO_MANY = 429;
    private static final int FORBIDDEN = 403;

    private ChatRules() {}

    static List<RoomEvent> say(RoomState room, Actor actor, RoomCommand.Say say, Instant now) {
        checkMayWrite(room, actor, now);
        RoomRules.checkText(say.text());
        RoomRules.checkLanguage(say.language());
        if (say.replyTo() != null) {
            existing(room, say.replyTo());
        }
        return List.of(new RoomEvent.Said(actor.id(), say.text(), say.language(), say.replyTo()));
    }

    /** Moderators, and who speaks in the name of the room, are not slowed down. */
    static void checkMayWrite(RoomState room, Actor actor, Instant now) {
        RoomRules.require(actor, Right.ROOM_SAY);
        Instant muted = room.mutedUntil(actor.id(), now);
        if (muted != null) {
            throw new Problem(FORBIDDEN, "room.muted", "A moderator asks you to wait. What you wrote stays in its box.")
                    .with("until", muted)
                    .asException();
        }
        Instant last = room.saidLast(actor.id());
        if (last == null || actor.may(Right.ROOM_MODERATE)) {
            return;
        }
        Duration wait = Duration.between(now, last.plus(room.slowness()));
        if (wait.isPositive()) {
            throw new Problem(
                            TOO_MANY,
                            "room.slow",
                            "Slow mode is on. What you wrote stays in its box; send it in a moment.")
                    .with("seconds", wait.plusMillis(999).toSeconds())
                    .asException();
        }
    }

    /** One's own only: a moderator deletes, and never puts words into anybody's mouth. */
    static List<RoomEvent> edit(RoomState room, Actor actor, RoomCommand.Edit edit, Instant now) {
        Message message = own(room, actor, edit.message());
        if (room.mutedUntil(actor.id(), now) != null) {
            checkMayWrite(room, actor, now);
        }
        RoomRules.checkText(edit.text());
        return message.text().equals(edit.text())
                ? List.of()
                : List.of(new RoomEvent.Edited(actor.id(), edit.message(), edit.text()));
    }

    static List<RoomEvent> delete(RoomState room, Actor actor, RoomCommand.Delete delete) {
        Message message = find(room, delete.message());
        if (message.by != actor.id()) {
            RoomRules.require(actor, Right.ROOM_MODERATE);
        }
        return message.deleted ? List.of() : List.of(new RoomEvent.Deleted(actor.id(), delete.message()));
    }

    static List<RoomEvent> react(RoomState room, Actor actor, RoomCommand.React react) {
        RoomRules.require(actor, Right.ROOM_SAY);
        Message message = existing(room, react.message());
        return message.hasReaction(react.reaction(), actor.id()) == react.on()
                ? List.of()
                : List.of(new RoomEvent.Reacted(actor.id(), react.message(), react.reaction(), react.on()));
    }

    static List<RoomEvent> pin(RoomState room, Actor actor, RoomCommand.Pin pin) {
        RoomRules.require(actor, Right.ROOM_MODERATE);
        Message message = existing(room, pin.message());
        return message.pinned == pin.on()
                ? List.of()
                : List.of(new RoomEvent.Pinned(actor.id(), pin.message(), pin.on()));
    }

    static Message own(RoomState room, Actor actor, long number) {
        Message message = existing(room, number);
        if (message.by != actor.id()) {
            throw RoomRules.refusal(FORBIDDEN, "message.not_yours", "Only who wrote a message may change it.");
        }
        return message;
    }

    static Message existing(RoomState room, long number) {
        Message message = find(room, number);
        if (message.deleted) {
            throw RoomRules.conflict("message.deleted", "The message was deleted.");
        }
        return message;
    }

    private static Message find(RoomState room, long number) {
        @Nullable Message message = room.findMessage(number);
        if (message == null) {
            throw RoomRules.unknown("message", number);
        }
        return message;
    }
}

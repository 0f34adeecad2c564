package org.consilium.live.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.consilium.access.Right;
import org.consilium.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Who may write in the chat, and when. Pure. */
public final class ChatRules {
    public static final int MOST_MENTIONS = 10;
    static final int MOST_PINNED = 20;

    private ChatRules() {}

    static List<RoomEvent> say(RoomState room, RoomFacts facts, Actor actor, RoomCommand.Say say, Instant now) {
        checkMayWrite(room, actor, now);
        RoomTextRules.check(say.text());
        RoomTextRules.checkLanguage(say.language());
        if (say.replyTo() != null) {
            existing(room, say.replyTo());
        }
        List<Long> mentions = mentions(facts, say.mentions());
        RoomTextRules.checkIdentity(facts, say.text(), say.checked());
        return List.of(new RoomEvent.Said(actor.id(), say.text(), say.language(), say.replyTo(), mentions));
    }

    private static @Nullable List<Long> mentions(RoomFacts facts, @Nullable List<Long> members) {
        if (members == null || members.isEmpty()) {
            return null;
        }
        if (members.size() > MOST_MENTIONS) {
            throw Problem.unprocessable(
                            "text.mentions",
                            "At most " + MOST_MENTIONS + " people can be mentioned at once. Leave some out.")
                    .asException();
        }
        for (@Nullable Long member : members) {
            RoomRules.checkMember(facts, member == null ? 0 : member);
        }
        return members.stream().distinct().toList();
    }

    /** Slow mode does not apply to moderators and to those who speak for the room. */
    private static void checkMayWrite(RoomState room, Actor actor, Instant now) {
        RoomRules.require(actor, Right.ROOM_SAY);
        Instant last = room.saidLast(actor.id());
        if (last == null || actor.may(Right.ROOM_MODERATE)) {
            return;
        }
        Duration wait = Duration.between(now, last.plus(room.slowness()));
        if (wait.isPositive()) {
            throw Problem.tooMany("room.slow", "Slow mode is on. Your text stays in the box; send it in a moment.")
                    .with("seconds", wait.plusMillis(999).toSeconds())
                    .asException();
        }
    }

    /** Authors change only their own messages: a moderator deletes, and never puts words into anybody's mouth. */
    static List<RoomEvent> edit(RoomState room, RoomFacts facts, Actor actor, RoomCommand.Edit edit) {
        RoomRules.require(actor, Right.ROOM_SAY);
        Message message = own(room, actor, edit.message());
        RoomTextRules.check(edit.text());
        List<Long> mentions = mentions(facts, edit.mentions());
        RoomTextRules.checkIdentity(facts, edit.text(), edit.checked());
        boolean same = message.text().equals(edit.text())
                && message.mentions().equals(mentions == null ? List.of() : mentions);
        return same ? List.of() : List.of(new RoomEvent.Edited(actor.id(), edit.message(), edit.text(), mentions));
    }

    /** Of any age. A question made from it loses its text too, because it is the same text. */
    static List<RoomEvent> delete(RoomState room, RoomFacts facts, Actor actor, RoomCommand.Delete delete) {
        Message old = room.isForgotten(delete.message()) ? facts.old().findMessage(delete.message()) : null;
        Message message = old == null ? find(room, delete.message()) : old;
        if (message.by != actor.id()) {
            RoomRules.require(actor, Right.ROOM_MODERATE);
        }
        if (message.deleted) {
            return List.of();
        }
        List<RoomEvent> events = new ArrayList<>();
        if (message.question != null) {
            events.add(new RoomEvent.Withdrawn(actor.id(), message.question));
        }
        events.add(new RoomEvent.Deleted(actor.id(), delete.message()));
        return events;
    }

    static List<RoomEvent> react(RoomState room, Actor actor, RoomCommand.React react) {
        RoomRules.require(actor, Right.ROOM_SAY);
        Message message = existing(room, react.message());
        return message.reacted(react.reaction()).contains(actor.id()) == react.on()
                ? List.of()
                : List.of(new RoomEvent.Reacted(actor.id(), react.message(), react.reaction(), react.on()));
    }

    static List<RoomEvent> pin(RoomState room, Actor actor, RoomCommand.Pin pin) {
        RoomRules.require(actor, Right.ROOM_MODERATE);
        Message message = existing(room, pin.message());
        long pinned = room.pinned().count();
        if (pin.on() && !message.pinned && pinned >= MOST_PINNED) {
            throw Problem.conflict(
                            "message.pins_full",
                            MOST_PINNED + " messages are pinned already. Take one of them down first.")
                    .asException();
        }
        return message.pinned == pin.on()
                ? List.of()
                : List.of(new RoomEvent.Pinned(actor.id(), pin.message(), pin.on()));
    }

    static Message own(RoomState room, Actor actor, long number) {
        Message message = existing(room, number);
        if (message.by != actor.id()) {
            throw Problem.forbidden(
                            "message.not_yours", "Only the author can change a message. A moderator can delete it.")
                    .asException();
        }
        return message;
    }

    static Message existing(RoomState room, long number) {
        Message message = find(room, number);
        if (message.deleted) {
            throw Problem.conflict("message.deleted", "The message was deleted. Write a new one instead.")
                    .asException();
        }
        return message;
    }

    private static Message find(RoomState room, long number) {
        @Nullable Message message = room.findMessage(number);
        if (message == null && room.isForgotten(number)) {
            throw Problem.conflict(
                            "message.too_old",
                            "Only the newest " + RoomState.HELD_MESSAGES
                                    + " messages of a room can still be changed or answered; older ones can be"
                                    + " deleted. Write a new message instead.")
                    .asException();
        }
        if (message == null) {
            throw RoomRules.unknown("message", number);
        }
        return message;
    }

    static int characters(Message message) {
        return message.text().length()
                + message.translations().values().stream()
                        .mapToInt(translation -> translation.text().length())
                        .sum();
    }
}

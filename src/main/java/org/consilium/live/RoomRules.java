package org.consilium.live;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.consilium.access.Right;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;

/**
 * What follows from a command: events, none where nothing would change, or a refusal. Pure: the same room, actor, command and
 * time give the same answer.
 */
final class RoomRules {
    static final int LONGEST_TEXT = 4_000;
    private static final int CONFLICT = 409;
    private static final int FORBIDDEN = 403;
    private static final int UNPROCESSABLE = 422;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    private RoomRules() {}

    /** @throws ProblemException where the command is refused; the room has not changed */
    static List<RoomEvent> decide(RoomState room, Actor actor, RoomCommand command, Instant now) {
        require(actor, Right.ROOM_ENTER);
        if (room.isRemoved(actor.id())) {
            throw refusal(FORBIDDEN, "room.removed", "A moderator has removed you from this room. Ask the organiser.");
        }
        return switch (command) {
            case RoomCommand.Say say -> ChatRules.say(room, actor, say, now);
            case RoomCommand.Edit edit -> ChatRules.edit(room, actor, edit, now);
            case RoomCommand.Delete delete -> ChatRules.delete(room, actor, delete);
            case RoomCommand.React react -> ChatRules.react(room, actor, react);
            case RoomCommand.Pin pin -> ChatRules.pin(room, actor, pin);
            case RoomCommand.Translate translate -> translate(room, actor, translate);
            case RoomCommand.Ask ask -> QuestionRules.ask(room, actor, ask, now);
            case RoomCommand.Raise raise -> QuestionRules.raise(room, actor, raise);
            case RoomCommand.Vote vote -> QuestionRules.vote(room, actor, vote);
            case RoomCommand.Triage triage -> QuestionRules.triage(room, actor, triage);
            case RoomCommand.Assign assign -> QuestionRules.assign(room, actor, assign);
            case RoomCommand.Show show -> QuestionRules.show(room, actor, show);
            case RoomCommand.PutOnScreen put -> QuestionRules.putOnScreen(room, actor, put);
            case RoomCommand.AnswerLive answer -> QuestionRules.answerLive(room, actor, answer);
            case RoomCommand.AnswerInWriting answer -> QuestionRules.answerInWriting(room, actor, answer);
            case RoomCommand.Decline decline -> QuestionRules.decline(room, actor, decline);
            case RoomCommand.Merge merge -> QuestionRules.merge(room, actor, merge);
            case RoomCommand.PinToItem pin -> QuestionRules.pinToItem(room, actor, pin);
            case RoomCommand.Mute mute -> OrderRules.mute(room, actor, mute, now);
            case RoomCommand.Remove remove -> OrderRules.remove(room, actor, remove);
            case RoomCommand.SlowDown slow -> OrderRules.slowDown(room, actor, slow);
            case RoomCommand.Announce announce -> OrderRules.announce(actor, announce, now);
            case RoomCommand.MoveNow move -> OrderRules.moveNow(room, actor, move);
        };
    }

    private static List<RoomEvent> translate(RoomState room, Actor actor, RoomCommand.Translate translate) {
        require(actor, Right.QUESTION_TRANSLATE);
        checkLanguage(translate.language());
        checkText(translate.text());
        Message message = room.findMessage(translate.of());
        Question question = room.findQuestion(translate.of());
        if (message == null && question == null) {
            throw unknown("message", translate.of());
        }
        String original = message != null ? message.language : question == null ? "" : question.asked.language();
        if (original.equals(translate.language())) {
            throw refusal(
                    UNPROCESSABLE,
                    "translation.same_language",
                    "The original is in " + original + " already; it is not replaced.");
        }
        if (message != null && message.deleted) {
            throw conflict("message.deleted", "The message was deleted.");
        }
        return List.of(new RoomEvent.Translated(actor.id(), translate.of(), translate.language(), translate.text()));
    }

    static void require(Actor actor, Right right) {
        if (!actor.may(right)) {
            throw new Problem(
                            FORBIDDEN,
                            "access.denied",
                            "This needs the right " + right.code() + ". Ask the organiser for it.")
                    .with("right", right.code())
                    .asException();
        }
    }

    static void checkText(String text) {
        if (text.isBlank()) {
            throw refusal(UNPROCESSABLE, "text.empty", "There is nothing to send.");
        }
        if (text.length() > LONGEST_TEXT) {
            throw refusal(
                    UNPROCESSABLE,
                    "text.too_long",
                    "The text has " + text.length() + " characters, at most " + LONGEST_TEXT + " are sent at once.");
        }
        if (text.codePoints().anyMatch(RoomRules::isForbidden)) {
            throw refusal(UNPROCESSABLE, "text.control", "The text has control characters; write it without them.");
        }
    }

    /** Controls but for tab and newline, and overrides that turn the direction of what others wrote (Unicode UAX #9, 2). */
    private static boolean isForbidden(int character) {
        boolean control = Character.isISOControl(character) && character != '\n' && character != '\t';
        boolean override = (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
        boolean half = character >= 0xD800 && character <= 0xDFFF;
        return control || override || half;
    }

    static void checkLanguage(String language) {
        if (!LANGUAGE.matcher(language).matches()) {
            throw refusal(UNPROCESSABLE, "text.language", "The language is not a BCP 47 tag.");
        }
    }

    static ProblemException unknown(String what, long number) {
        return Problem.notFound(what + ".unknown", "There is no " + what + " " + number + " in this room.")
                .asException();
    }

    static ProblemException conflict(String code, String detail) {
        return refusal(CONFLICT, code, detail);
    }

    static ProblemException refusal(int status, String code, String detail) {
        return new Problem(status, code, detail).asException();
    }
}

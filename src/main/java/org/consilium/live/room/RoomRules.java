package org.consilium.live.room;

import java.time.Instant;
import java.util.List;
import org.consilium.access.Right;
import org.consilium.booth.BoothCommand;
import org.consilium.booth.BoothRules;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Decides a command: events (none if nothing would change), or a refusal. Pure: the same room, actor, command and time
 * give the same result.
 */
public final class RoomRules {
    private RoomRules() {}

    /** The resulting events; throws a {@link ProblemException} if the command is refused. Does not change the room. */
    public static List<RoomEvent> decide(
            RoomState room, RoomFacts facts, Actor actor, RoomCommand command, Instant now) {
        require(actor, Right.ROOM_ENTER);
        if (room.isRemoved(actor.id())) {
            throw removed();
        }
        DoorRules.check(room, facts, command, now);
        MuteRules.check(room, actor, command, now);
        return switch (command) {
            case RoomCommand.Say say -> ChatRules.say(room, facts, actor, say, now);
            case RoomCommand.Edit edit -> ChatRules.edit(room, facts, actor, edit);
            case RoomCommand.Delete delete -> ChatRules.delete(room, facts, actor, delete);
            case RoomCommand.React react -> ChatRules.react(room, actor, react);
            case RoomCommand.Pin pin -> ChatRules.pin(room, actor, pin);
            case RoomCommand.Translate translate -> translate(room, actor, translate, now);
            case RoomCommand.Ask ask -> QuestionRules.ask(room, facts, actor, ask, now);
            case RoomCommand.Raise raise -> QuestionRules.raise(room, actor, raise);
            case RoomCommand.Vote vote -> QuestionRules.vote(room, actor, vote);
            case RoomCommand.Triage triage -> QuestionRules.triage(room, actor, triage);
            case RoomCommand.Assign assign -> QuestionRules.assign(room, facts, actor, assign);
            case RoomCommand.Show show -> QuestionRules.show(room, actor, show);
            case RoomCommand.PutOnScreen put -> QuestionRules.putOnScreen(room, actor, put);
            case RoomCommand.AnswerLive answer -> QuestionRules.answerLive(room, actor, answer);
            case RoomCommand.AnswerInWriting answer -> QuestionRules.answerInWriting(room, facts, actor, answer);
            case RoomCommand.Decline decline -> QuestionRules.decline(room, actor, decline);
            case RoomCommand.Merge merge -> QuestionMergeRules.merge(room, actor, merge);
            case RoomCommand.PinToItem pin -> QuestionRules.pinToItem(room, facts, actor, pin);
            case RoomCommand.Mute mute -> ModerationRules.mute(room, facts, actor, mute, now);
            case RoomCommand.Remove remove -> ModerationRules.remove(room, facts, actor, remove);
            case RoomCommand.SlowDown slow -> ModerationRules.slowDown(room, actor, slow);
            case RoomCommand.Announce announce -> ModerationRules.announce(actor, announce, now);
            case RoomCommand.TakeDownAnnouncement down -> ModerationRules.takeDown(room, actor, now);
            case RoomCommand.SetDoor set -> DoorRules.set(room, actor, set, now);
            case RoomCommand.SetShortlist set -> ModerationRules.setShortlist(room, actor, set);
            case RoomCommand.RequestTranslation request -> QuestionRules.requestTranslation(room, actor, request);
            case RoomCommand.MoveNow move -> ModerationRules.moveNow(room, facts, actor, move);
            case RoomCommand.InBooth in -> inBooth(room, facts, actor, in.command(), now);
        };
    }

    private static List<RoomEvent> inBooth(
            RoomState room, RoomFacts facts, Actor actor, BoothCommand command, Instant now) {
        BoothRules.Sender sender = new BoothRules.Sender(actor.id(), actor.rights(), actor.tool());
        return BoothRules.decide(room.booths(), new RoomBoothFacts(room, facts), sender, command, now).stream()
                .<RoomEvent>map(RoomEvent.InBooth::new)
                .toList();
    }

    private static List<RoomEvent> translate(
            RoomState room, Actor actor, RoomCommand.Translate translate, Instant now) {
        require(actor, Right.QUESTION_TRANSLATE);
        RoomTextRules.checkLanguage(translate.language());
        RoomTextRules.check(translate.text());
        Question question = room.findQuestion(translate.of());
        Announcement announcement = room.announcement(translate.of());
        if (announcement != null) {
            checkAnnouncement(announcement, translate, now);
        } else if (question != null) {
            if (question.isWithdrawn()) {
                throw Problem.conflict("message.deleted", "The message was deleted. Write a new one instead.")
                        .asException();
            }
            checkOther(question.asked.language(), translate.language());
            RoomTextRules.checkFits(
                    translate.text(),
                    QuestionRules.characters(question),
                    question.translations.keySet(),
                    translate.language());
        } else {
            Message message = ChatRules.existing(room, translate.of());
            checkOther(message.language, translate.language());
            RoomTextRules.checkFits(
                    translate.text(),
                    ChatRules.characters(message),
                    message.translations().keySet(),
                    translate.language());
        }
        return List.of(new RoomEvent.Translated(actor.id(), translate.of(), translate.language(), translate.text()));
    }

    private static void checkAnnouncement(Announcement announcement, RoomCommand.Translate translate, Instant now) {
        if (announcement.isOver(now)) {
            throw Problem.conflict(
                            "announcement.over",
                            "The announcement is not shown any more and needs no translation. Choose a different text.")
                    .asException();
        }
        checkOther(announcement.said.language(), translate.language());
        RoomTextRules.checkFits(
                translate.text(),
                announcement.characters(),
                announcement.translations().keySet(),
                translate.language());
    }

    private static void checkOther(String original, String language) {
        if (original.equals(language)) {
            throw Problem.unprocessable(
                            "translation.same_language",
                            "The original is in " + original
                                    + " already, and is not replaced. Choose a different language.")
                    .asException();
        }
    }

    static void checkMember(RoomFacts facts, long member) {
        if (!facts.knows(member)) {
            throw unknown("member", member);
        }
    }

    static void checkItem(RoomFacts facts, @Nullable Long item) {
        if (item != null && facts.programme().item(item).isEmpty()) {
            throw unknown("item", item);
        }
    }

    public static void require(Actor actor, Right right) {
        if (!actor.may(right)) {
            throw right.denied();
        }
    }

    public static ProblemException removed() {
        return Problem.forbidden("room.removed", "A moderator has removed you from this room. Ask the organiser.")
                .asException();
    }

    public static ProblemException unknown(String what, long number) {
        return Problem.notFound(
                        what + ".unknown",
                        "There is no " + what + " " + number + " here. Reload the page to see what there is.")
                .asException();
    }
}

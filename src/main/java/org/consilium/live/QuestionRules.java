package org.consilium.live;

import java.time.Instant;
import java.util.List;
import org.consilium.access.Right;
import org.jspecify.annotations.Nullable;

/** The way of a question from being asked to its answer. */
final class QuestionRules {
    private QuestionRules() {}

    static List<RoomEvent> ask(RoomState room, Actor actor, RoomCommand.Ask ask, Instant now) {
        RoomRules.require(actor, Right.QUESTION_ASK);
        checkNotMuted(room, actor, now);
        RoomRules.checkText(ask.text());
        RoomRules.checkLanguage(ask.language());
        return List.of(
                new RoomEvent.Asked(actor.id(), ask.text(), ask.language(), ask.named(), ask.to(), ask.item(), null));
    }

    private static void checkNotMuted(RoomState room, Actor actor, Instant now) {
        if (room.mutedUntil(actor.id(), now) != null) {
            ChatRules.checkMayWrite(room, actor, now);
        }
    }

    /** Who wrote the message stays the one who asks, whoever raises it. */
    static List<RoomEvent> raise(RoomState room, Actor actor, RoomCommand.Raise raise) {
        Message message = ChatRules.existing(room, raise.message());
        if (message.by != actor.id()) {
            RoomRules.require(actor, Right.QUESTION_TRIAGE);
        }
        if (message.question != null) {
            return List.of();
        }
        return List.of(new RoomEvent.Asked(
                message.by, message.text(), message.language, true, null, room.now(), raise.message()));
    }

    /** Once a person, and not for oneself: who asks wants it already. */
    static List<RoomEvent> vote(RoomState room, Actor actor, RoomCommand.Vote vote) {
        RoomRules.require(actor, Right.QUESTION_ASK);
        Question question = find(room, vote.question());
        if (!question.state.shown() || question.state.settled()) {
            throw state(question, "voted for");
        }
        if (question.asked.by() == actor.id()) {
            throw RoomRules.conflict("question.own", "This is your own question; it counts already.");
        }
        return question.votes.contains(actor.id()) == vote.on()
                ? List.of()
                : List.of(new RoomEvent.Voted(actor.id(), vote.question(), vote.on()));
    }

    static List<RoomEvent> triage(RoomState room, Actor actor, RoomCommand.Triage triage) {
        Question question = readable(room, actor, triage.question());
        return switch (question.state) {
            case TRIAGED -> List.of();
            case SUBMITTED, ASSIGNED, VISIBLE, DECLINED -> moved(actor, question, QuestionState.TRIAGED);
            default -> throw state(question, "taken back to the list");
        };
    }

    static List<RoomEvent> assign(RoomState room, Actor actor, RoomCommand.Assign assign) {
        Question question = readable(room, actor, assign.question());
        if (question.state.settled() || question.state == QuestionState.DECLINED) {
            throw state(question, "assigned");
        }
        Long to = question.assignedTo;
        return to != null && to == assign.to()
                ? List.of()
                : List.of(new RoomEvent.Assigned(actor.id(), assign.question(), assign.to()));
    }

    static List<RoomEvent> show(RoomState room, Actor actor, RoomCommand.Show show) {
        Question question = readable(room, actor, show.question());
        return switch (question.state) {
            case VISIBLE -> List.of();
            case SUBMITTED, TRIAGED, ASSIGNED, ANSWERING -> moved(actor, question, QuestionState.VISIBLE);
            default -> throw state(question, "shown");
        };
    }

    static List<RoomEvent> putOnScreen(RoomState room, Actor actor, RoomCommand.PutOnScreen put) {
        Question question = readable(room, actor, put.question());
        return switch (question.state) {
            case ANSWERING -> List.of();
            case TRIAGED, ASSIGNED, VISIBLE -> moved(actor, question, QuestionState.ANSWERING);
            default -> throw state(question, "put on the screen");
        };
    }

    static List<RoomEvent> answerLive(RoomState room, Actor actor, RoomCommand.AnswerLive answer) {
        Question question = find(room, answer.question());
        checkMayAnswer(actor, question);
        return switch (question.state) {
            case ANSWERED_LIVE -> List.of();
            case ASSIGNED, VISIBLE, ANSWERING -> moved(actor, question, QuestionState.ANSWERED_LIVE);
            default -> throw state(question, "answered");
        };
    }

    static List<RoomEvent> answerInWriting(RoomState room, Actor actor, RoomCommand.AnswerInWriting answer) {
        Question question = find(room, answer.question());
        checkMayAnswer(actor, question);
        RoomRules.checkText(answer.text());
        RoomRules.checkLanguage(answer.language());
        if (question.state == QuestionState.SUBMITTED
                || question.state == QuestionState.DECLINED
                || question.state == QuestionState.MERGED) {
            throw state(question, "answered");
        }
        return List.of(new RoomEvent.Answered(actor.id(), answer.question(), answer.language(), answer.text()));
    }

    static List<RoomEvent> decline(RoomState room, Actor actor, RoomCommand.Decline decline) {
        Question question = readable(room, actor, decline.question());
        RoomRules.checkText(decline.reason());
        if (question.state.settled()) {
            throw state(question, "declined");
        }
        return List.of(new RoomEvent.Declined(actor.id(), decline.question(), decline.reason()));
    }

    static List<RoomEvent> merge(RoomState room, Actor actor, RoomCommand.Merge merge) {
        Question question = readable(room, actor, merge.question());
        Question into = readable(room, actor, merge.into());
        if (question == into || question.state.settled() || into.state == QuestionState.MERGED) {
            throw state(question, "merged into question " + merge.into());
        }
        return List.of(new RoomEvent.Merged(actor.id(), merge.question(), merge.into()));
    }

    static List<RoomEvent> pinToItem(RoomState room, Actor actor, RoomCommand.PinToItem pin) {
        RoomRules.require(actor, Right.QUESTION_TRIAGE);
        Question question = find(room, pin.question());
        return java.util.Objects.equals(question.item, pin.item())
                ? List.of()
                : List.of(new RoomEvent.PinnedToItem(actor.id(), pin.question(), pin.item()));
    }

    private static void checkMayAnswer(Actor actor, Question question) {
        Long to = question.assignedTo;
        if (to == null || to != actor.id() || !actor.may(Right.QUESTION_ANSWER)) {
            RoomRules.require(actor, Right.QUESTION_TRIAGE);
        }
    }

    /** Nobody decides on what he or she cannot read. */
    private static Question readable(RoomState room, Actor actor, long number) {
        RoomRules.require(actor, Right.QUESTION_TRIAGE);
        Question question = find(room, number);
        if (!question.readableIn(actor.language())) {
            throw RoomRules.conflict(
                    "question.unreadable",
                    "The question is in " + question.asked.language() + ". Have it translated into " + actor.language()
                            + " first.");
        }
        return question;
    }

    private static Question find(RoomState room, long number) {
        @Nullable Question question = room.findQuestion(number);
        if (question == null) {
            throw RoomRules.unknown("question", number);
        }
        return question;
    }

    private static List<RoomEvent> moved(Actor actor, Question question, QuestionState to) {
        return List.of(new RoomEvent.Moved(actor.id(), question.number, to));
    }

    private static RuntimeException state(Question question, String what) {
        return RoomRules.conflict(
                "question.state", "The question is " + question.state.code() + " and cannot be " + what + " now.");
    }
}

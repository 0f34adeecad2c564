package org.consilium.live.room;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.consilium.access.Right;
import org.consilium.shared.Problem;
import org.jspecify.annotations.Nullable;

/** The life of a question from asking to answering. Pure. */
final class QuestionRules {
    private QuestionRules() {}

    static List<RoomEvent> ask(RoomState room, RoomFacts facts, Actor actor, RoomCommand.Ask ask, Instant now) {
        RoomRules.require(actor, Right.QUESTION_ASK);
        RoomTextRules.check(ask.text());
        RoomTextRules.checkLanguage(ask.language());
        RoomRules.checkItem(facts, ask.item());
        if (ask.to() != null && !facts.programme().hasSpeaker(ask.to())) {
            throw Problem.unprocessable(
                            "question.to_unknown",
                            "The programme names no such person. Choose one, or ask without a name.")
                    .asException();
        }
        RoomTextRules.checkIdentity(facts, ask.text(), ask.checked());
        boolean early = room.door().state(facts.programme(), now) == DoorState.BEFORE;
        QuestionOrigin origin = early ? QuestionOrigin.PRE_EVENT : QuestionOrigin.LIVE;
        return List.of(new RoomEvent.Asked(
                actor.id(), ask.text(), ask.language(), ask.named(), origin, ask.to(), ask.item(), null));
    }

    /** The author of the message remains the asker, whoever raises it. */
    static List<RoomEvent> raise(RoomState room, Actor actor, RoomCommand.Raise raise) {
        Message message = ChatRules.existing(room, raise.message());
        RoomRules.require(actor, message.by == actor.id() ? Right.QUESTION_ASK : Right.QUESTION_TRIAGE);
        if (message.question != null) {
            return List.of();
        }
        return List.of(new RoomEvent.Asked(
                message.by,
                message.text(),
                message.language,
                true,
                QuestionOrigin.CHAT,
                null,
                room.now(),
                raise.message()));
    }

    /** Once per person, and not for one's own question, which counts already. */
    static List<RoomEvent> vote(RoomState room, Actor actor, RoomCommand.Vote vote) {
        RoomRules.require(actor, Right.QUESTION_ASK);
        Question question = find(room, vote.question());
        if (!question.state().shown() || question.state().settled()) {
            throw state(question, "voted for");
        }
        if (question.asked.by() == actor.id()) {
            throw Problem.conflict(
                            "question.own", "This is your own question and counts already. Vote for a different one.")
                    .asException();
        }
        return question.votes.contains(actor.id()) == vote.on()
                ? List.of()
                : List.of(new RoomEvent.Voted(actor.id(), vote.question(), vote.on()));
    }

    static List<RoomEvent> requestTranslation(RoomState room, Actor actor, RoomCommand.RequestTranslation request) {
        RoomRules.require(actor, Right.QUESTION_TRIAGE);
        Question question = find(room, request.question());
        String language = request.language() == null ? actor.language() : request.language();
        RoomTextRules.checkLanguage(language);
        if (question.readableIn(language)) {
            throw Problem.conflict(
                            "translation.exists",
                            "The question can be read in " + language + " already. Read it there.")
                    .asException();
        }
        if (question.state() != QuestionState.SUBMITTED && question.state() != QuestionState.TRANSLATING) {
            throw state(question, "sent to the interpreters");
        }
        return language.equals(question.wanted)
                ? List.of()
                : List.of(new RoomEvent.TranslationRequested(actor.id(), question.number, language));
    }

    static List<RoomEvent> triage(RoomState room, Actor actor, RoomCommand.Triage triage) {
        Question question = readable(room, actor, triage.question());
        return switch (question.state()) {
            case TRIAGED -> List.of();
            case SUBMITTED, TRANSLATING, ASSIGNED, VISIBLE, DECLINED ->
                shortlisted(room, actor, question, QuestionState.TRIAGED);
            default -> throw state(question, "taken back to the list");
        };
    }

    static List<RoomEvent> assign(RoomState room, RoomFacts facts, Actor actor, RoomCommand.Assign assign) {
        Question question = readable(room, actor, assign.question());
        if (question.state().settled() || question.state() == QuestionState.DECLINED) {
            throw state(question, "assigned");
        }
        RoomRules.checkMember(facts, assign.to());
        if (!facts.mayAnswer(assign.to())) {
            throw Problem.conflict(
                            "question.cannot_answer",
                            "Questions are assigned to speakers. Ask the organiser to give this person that role.")
                    .asException();
        }
        Long to = question.assignedTo;
        if (to != null && to == assign.to()) {
            return List.of();
        }
        checkShortlist(room, question);
        return List.of(new RoomEvent.Assigned(actor.id(), assign.question(), assign.to()));
    }

    static List<RoomEvent> show(RoomState room, Actor actor, RoomCommand.Show show) {
        Question question = readable(room, actor, show.question());
        return switch (question.state()) {
            case VISIBLE -> List.of();
            case SUBMITTED, TRANSLATING, TRIAGED, ASSIGNED, ANSWERING ->
                shortlisted(room, actor, question, QuestionState.VISIBLE);
            default -> throw state(question, "shown");
        };
    }

    static List<RoomEvent> putOnScreen(RoomState room, Actor actor, RoomCommand.PutOnScreen put) {
        Question question = readable(room, actor, put.question());
        return switch (question.state()) {
            case ANSWERING -> List.of();
            case TRIAGED, ASSIGNED, VISIBLE -> moved(actor, question, QuestionState.ANSWERING);
            default -> throw state(question, "put on the screen");
        };
    }

    static List<RoomEvent> answerLive(RoomState room, Actor actor, RoomCommand.AnswerLive answer) {
        Question question = find(room, answer.question());
        checkMayAnswer(actor, question);
        return switch (question.state()) {
            case ANSWERED_LIVE -> List.of();
            case ASSIGNED, VISIBLE, ANSWERING -> moved(actor, question, QuestionState.ANSWERED_LIVE);
            default -> throw state(question, "answered");
        };
    }

    static List<RoomEvent> answerInWriting(
            RoomState room, RoomFacts facts, Actor actor, RoomCommand.AnswerInWriting answer) {
        Question question = find(room, answer.question());
        if (!translates(actor, question, answer.language())) {
            checkMayAnswer(actor, question);
        }
        RoomTextRules.check(answer.text());
        RoomTextRules.checkLanguage(answer.language());
        if (question.state() == QuestionState.SUBMITTED
                || question.state() == QuestionState.TRANSLATING
                || question.state() == QuestionState.DECLINED
                || question.state() == QuestionState.MERGED) {
            throw state(question, "answered");
        }
        RoomTextRules.checkFits(answer.text(), characters(question), question.answers.keySet(), answer.language());
        RoomTextRules.checkIdentity(facts, answer.text(), answer.checked());
        return List.of(new RoomEvent.Answered(actor.id(), answer.question(), answer.language(), answer.text()));
    }

    static List<RoomEvent> decline(RoomState room, Actor actor, RoomCommand.Decline decline) {
        Question question = readable(room, actor, decline.question());
        RoomTextRules.check(decline.reason());
        if (question.state().settled()) {
            throw state(question, "declined");
        }
        return List.of(new RoomEvent.Declined(actor.id(), decline.question(), decline.reason()));
    }

    static List<RoomEvent> pinToItem(RoomState room, RoomFacts facts, Actor actor, RoomCommand.PinToItem pin) {
        RoomRules.require(actor, Right.QUESTION_TRIAGE);
        Question question = find(room, pin.question());
        RoomRules.checkItem(facts, pin.item());
        return Objects.equals(question.item, pin.item())
                ? List.of()
                : List.of(new RoomEvent.PinnedToItem(actor.id(), pin.question(), pin.item()));
    }

    /** Interpreters translate an answer, and correct their translations; the first text stays. */
    private static boolean translates(Actor actor, Question question, String language) {
        Question.Answer there = question.answers.get(language);
        return actor.may(Right.QUESTION_TRANSLATE)
                && !question.answers.isEmpty()
                && (there == null || there.by() == actor.id());
    }

    private static void checkMayAnswer(Actor actor, Question question) {
        Long to = question.assignedTo;
        if (to == null || to != actor.id() || !actor.may(Right.QUESTION_ANSWER)) {
            RoomRules.require(actor, Right.QUESTION_TRIAGE);
        }
    }

    /** Nobody decides on a question that he or she cannot read. */
    static Question readable(RoomState room, Actor actor, long number) {
        RoomRules.require(actor, Right.QUESTION_TRIAGE);
        Question question = find(room, number);
        if (!question.readableIn(actor.language())) {
            throw Problem.conflict(
                            "question.unreadable",
                            "The question is in " + question.asked.language() + ". Have it translated into "
                                    + actor.language() + " first.")
                    .asException();
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

    private static List<RoomEvent> shortlisted(RoomState room, Actor actor, Question question, QuestionState to) {
        checkShortlist(room, question);
        return moved(actor, question, to);
    }

    /** Too many open questions help nobody: those beyond the limit must first be answered, merged or declined. */
    private static void checkShortlist(RoomState room, Question question) {
        if (!question.state().shortlisted() && !question.state().settled() && room.shortlisted() >= room.shortlist()) {
            throw Problem.conflict(
                            "question.shortlist_full",
                            room.shortlist()
                                    + " questions are taken up and unanswered already. Answer, merge or decline"
                                    + " one of them, or make the list longer.")
                    .with("shortlist", room.shortlist())
                    .asException();
        }
    }

    static int characters(Question question) {
        int translations = question.translations.values().stream()
                .mapToInt(translation -> translation.text().length())
                .sum();
        int answers = question.answers.values().stream()
                .mapToInt(answer -> answer.text().length())
                .sum();
        return question.asked.text().length() + translations + answers;
    }

    private static List<RoomEvent> moved(Actor actor, Question question, QuestionState to) {
        return List.of(new RoomEvent.Moved(actor.id(), question.number, to));
    }

    static RuntimeException state(Question question, String what) {
        return Problem.conflict(
                        "question.state",
                        "The question is " + question.state().code() + " and cannot be " + what
                                + " now. Reload the page to see what can be done with it.")
                .asException();
    }
}

package org.consilium.live.room;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.consilium.shared.ForkableMap;
import org.jspecify.annotations.Nullable;

/** The questions, derived from their events: all of a room, in the order of asking. */
final class QuestionsState {
    private final ForkableMap<Long, Question> questions;

    QuestionsState() {
        questions = new ForkableMap<>();
    }

    private QuestionsState(QuestionsState original) {
        questions = original.questions.fork();
    }

    QuestionsState fork() {
        return new QuestionsState(this);
    }

    void ask(long number, Instant at, RoomEvent.Asked asked) {
        questions.put(number, new Question(number, at, asked));
    }

    void change(Instant at, RoomEvent.OfQuestion event) {
        switch (event) {
            case RoomEvent.Withdrawn withdrawn ->
                forChange(withdrawn.question()).withdraw();
            case RoomEvent.Voted voted -> vote(voted);
            case RoomEvent.TranslationRequested request -> requestTranslation(request);
            case RoomEvent.Moved moved -> forChange(moved.question()).moveTo(moved.state());
            case RoomEvent.Assigned assigned -> assign(assigned);
            case RoomEvent.Answered answered -> answer(at, answered);
            case RoomEvent.Declined declined -> decline(declined);
            case RoomEvent.Merged merged -> merge(merged);
            case RoomEvent.VotesJoined joined -> joinVotes(joined);
            case RoomEvent.PinnedToItem pinned -> forChange(pinned.question()).item = pinned.item();
        }
    }

    private void vote(RoomEvent.Voted voted) {
        Set<Long> votes = forChange(voted.question()).votes;
        if (voted.on()) {
            votes.add(voted.by());
        } else {
            votes.remove(voted.by());
        }
    }

    private void requestTranslation(RoomEvent.TranslationRequested request) {
        Question question = forChange(request.question());
        question.moveTo(QuestionState.TRANSLATING);
        question.wanted = request.language();
    }

    /** A requested translation makes the question ready for a decision. */
    void translate(long number, String language, Message.Translation translation) {
        Question question = forChange(number);
        question.translations.put(language, translation);
        if (question.state() == QuestionState.TRANSLATING
                && question.wanted != null
                && question.readableIn(question.wanted)) {
            question.moveTo(QuestionState.SUBMITTED);
        }
    }

    private void assign(RoomEvent.Assigned assigned) {
        Question question = forChange(assigned.question());
        question.assignedTo = assigned.to();
        if (!question.state().shown()) {
            question.moveTo(QuestionState.ASSIGNED);
        }
    }

    private void answer(Instant at, RoomEvent.Answered answered) {
        Question question = forChange(answered.question());
        question.answers.put(answered.language(), new Question.Answer(answered.by(), answered.text(), at));
        question.moveTo(QuestionState.ANSWERED_WRITTEN);
    }

    private void decline(RoomEvent.Declined declined) {
        Question question = forChange(declined.question());
        question.moveTo(QuestionState.DECLINED);
        question.declinedBecause = declined.reason();
    }

    private void merge(RoomEvent.Merged merged) {
        Question question = forChange(merged.question());
        question.mergedInto = merged.into();
        question.moveTo(QuestionState.MERGED);
    }

    private void joinVotes(RoomEvent.VotesJoined joined) {
        Question from = questions.get(joined.from());
        if (from != null) { // a single question is read again, to see who asked it
            Question into = forChange(joined.question());
            into.votes.addAll(QuestionMergeRules.joinedVotes(from, into));
        }
    }

    private Question forChange(long number) {
        Question question = questions.getForChange(number, Question::new);
        if (question == null) {
            throw new IllegalStateException("no question " + number);
        }
        return question;
    }

    @Nullable
    Question find(long number) {
        return questions.get(number);
    }

    long shortlisted() {
        return questions.values().stream()
                .filter(one -> one.state().shortlisted())
                .count();
    }

    Collection<Question> all() {
        return questions.values();
    }
}

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

    void withdraw(long number) {
        change(number).withdraw();
    }

    void vote(RoomEvent.Voted voted) {
        Set<Long> votes = change(voted.question()).votes;
        if (voted.on()) {
            votes.add(voted.by());
        } else {
            votes.remove(voted.by());
        }
    }

    void requestTranslation(RoomEvent.TranslationRequested request) {
        Question question = change(request.question());
        question.moveTo(QuestionState.TRANSLATING);
        question.wanted = request.language();
    }

    /** A requested translation makes the question ready for a decision. */
    void translate(long number, String language, Message.Translation translation) {
        Question question = change(number);
        question.translations.put(language, translation);
        if (question.state() == QuestionState.TRANSLATING
                && question.wanted != null
                && question.readableIn(question.wanted)) {
            question.moveTo(QuestionState.SUBMITTED);
        }
    }

    void move(RoomEvent.Moved moved) {
        change(moved.question()).moveTo(moved.state());
    }

    void assign(RoomEvent.Assigned assigned) {
        Question question = change(assigned.question());
        question.assignedTo = assigned.to();
        if (!question.state().shown()) {
            question.moveTo(QuestionState.ASSIGNED);
        }
    }

    void answer(Instant at, RoomEvent.Answered answered) {
        Question question = change(answered.question());
        question.answers.put(answered.language(), new Question.Answer(answered.by(), answered.text(), at));
        question.moveTo(QuestionState.ANSWERED_WRITTEN);
    }

    void decline(RoomEvent.Declined declined) {
        Question question = change(declined.question());
        question.moveTo(QuestionState.DECLINED);
        question.declinedBecause = declined.reason();
    }

    void merge(RoomEvent.Merged merged) {
        Question question = change(merged.question());
        question.mergedInto = merged.into();
        question.moveTo(QuestionState.MERGED);
    }

    void joinVotes(RoomEvent.VotesJoined joined) {
        Question from = questions.get(joined.from());
        if (from != null) { // a single question is read again, to see who asked it
            Question into = change(joined.question());
            into.votes.addAll(QuestionMergeRules.joinedVotes(from, into));
        }
    }

    void pinToItem(RoomEvent.PinnedToItem pinned) {
        change(pinned.question()).item = pinned.item();
    }

    private Question change(long number) {
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

    Collection<Question> all() {
        return questions.values();
    }
}

package org.consilium.live.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.live.room.Lane;
import org.consilium.live.room.Question;
import org.consilium.live.room.RoomEvent;
import org.consilium.live.room.RoomState;
import org.jspecify.annotations.Nullable;

/** Questions as seen from outside: by lane, by the asker, and by the assigned member. Pure, like {@link RoomViews}. */
public final class QuestionViews {
    private final RoomPeople people;

    QuestionViews(RoomPeople people) {
        this.people = people;
    }

    /** Those that a lane sees, in the order of asking. */
    public List<QuestionJson> all(RoomState room, Lane lane) {
        return room.questions().stream()
                .filter(question -> isOn(lane, question))
                .map(question -> one(question, lane))
                .toList();
    }

    static boolean isOn(Lane lane, Question question) {
        return lane == Lane.STAFF || question.state().shown();
    }

    List<QuestionJson> askedBy(RoomState room, long member) {
        return room.questions().stream()
                .filter(question -> question.asked().by() == member)
                .map(this::toAsker)
                .toList();
    }

    List<QuestionJson> assignedTo(RoomState room, long member) {
        return room.questions().stream()
                .filter(question -> question.assignedTo() != null && question.assignedTo() == member)
                .map(question -> one(question, Lane.STAFF))
                .toList();
    }

    /**
     * Who is notified privately about a question after an event, each with his or her own view: its asker, and the
     * assigned member. Empty for other events.
     */
    Map<Long, QuestionJson> privately(RoomState room, RoomEvent event, long seq) {
        Question question =
                room.findQuestion(event instanceof RoomEvent.Asked || event.about() == null ? seq : event.about());
        if (question == null) {
            return Map.of();
        }
        Map<Long, QuestionJson> told = new LinkedHashMap<>();
        if (question.assignedTo() != null) {
            told.put(question.assignedTo(), one(question, Lane.STAFF));
        }
        told.put(question.asked().by(), toAsker(question));
        return told;
    }

    QuestionJson one(Question question, Lane lane) {
        return view(
                question,
                question.asked().named() ? people.of(question.asked().by()) : null,
                lane == Lane.STAFF ? question.declinedBecause() : null,
                lane == Lane.STAFF ? question.wanted() : null);
    }

    private QuestionJson toAsker(Question question) {
        return view(question, people.of(question.asked().by()), question.declinedBecause(), null);
    }

    private QuestionJson view(
            Question question, @Nullable RoomPerson by, @Nullable String declined, @Nullable String wanted) {
        Map<String, QuestionJson.Answer> answers = new LinkedHashMap<>();
        question.answers()
                .forEach((language, answer) -> answers.put(
                        language, new QuestionJson.Answer(answer.text(), people.of(answer.by()), answer.at())));
        return new QuestionJson(
                question.number(),
                question.at(),
                by,
                question.asked().language(),
                question.isWithdrawn() ? null : question.asked().text(),
                question.asked().named(),
                question.asked().origin(),
                question.asked().to(),
                question.item(),
                question.asked().from(),
                question.state(),
                wanted,
                RoomViews.translations(question.translations(), people),
                question.votes().size(),
                answers,
                question.assignedTo() == null ? null : people.of(question.assignedTo()),
                question.mergedInto(),
                declined);
    }
}

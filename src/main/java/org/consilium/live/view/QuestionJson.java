package org.consilium.live.view;

import java.time.Instant;
import java.util.Map;
import org.consilium.live.room.QuestionOrigin;
import org.consilium.live.room.QuestionState;
import org.jspecify.annotations.Nullable;

/**
 * A question in its present form.
 *
 * @param by the asker; absent unless he or she may be named
 * @param text absent if the message from which it was made was deleted
 * @param to a person of the programme, {@code slug/key}
 * @param item of the agenda
 * @param from the message from which it was made
 * @param wanted the language into which interpreters are asked to translate it
 * @param votes how many people also want the answer
 * @param declinedBecause for the asker and the staff
 */
public record QuestionJson(
        long number,
        Instant at,
        @Nullable RoomPerson by,
        String language,
        @Nullable String text,
        boolean named,
        QuestionOrigin origin,
        @Nullable String to,
        @Nullable Long item,
        @Nullable Long from,
        QuestionState state,
        @Nullable String wanted,
        Map<String, TranslationJson> translations,
        int votes,
        Map<String, Answer> answers,
        @Nullable RoomPerson assignedTo,
        @Nullable Long mergedInto,
        @Nullable String declinedBecause) {

    /** A written answer. */
    public record Answer(String text, RoomPerson by, Instant at) {}
}

package org.consilium.live.view;

import java.time.Instant;
import java.util.Map;
import org.consilium.live.room.QuestionOrigin;
import org.consilium.live.room.QuestionState;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is now.
 *
 * @param by who asks; absent where he or she is not to be named
 * @param text absent where the message of which it was made is deleted
 * @param to a person of the programme, {@code slug/key}
 * @param item of the agenda
 * @param from the message of which it was made
 * @param wanted the language that interpreters are asked for
 * @param votes how many people want to know it too
 * @param declinedBecause for who asked and for the staff
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

    /** An answer in writing. */
    public record Answer(String text, RoomPerson by, Instant at) {}
}

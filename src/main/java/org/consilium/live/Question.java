package org.consilium.live;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A question on its way from being asked to its answer. The original stays; a translation is a state. */
final class Question {
    final long number;
    final Instant at;
    final RoomEvent.Asked asked;
    final Map<String, Message.Translation> translations = new LinkedHashMap<>();
    final Set<Long> votes = new LinkedHashSet<>();
    /** Answers in writing by language. */
    final Map<String, String> answers = new LinkedHashMap<>();

    QuestionState state = QuestionState.SUBMITTED;

    @Nullable
    Long assignedTo;

    @Nullable
    Long item;

    @Nullable
    Long mergedInto;

    @Nullable
    String declinedBecause;

    Question(long number, Instant at, RoomEvent.Asked asked) {
        this.number = number;
        this.at = at;
        this.asked = asked;
        this.item = asked.item();
    }

    /** Whether somebody who reads this language can read the question. */
    boolean readableIn(String language) {
        return asked.language().equals(language) || translations.containsKey(language);
    }
}

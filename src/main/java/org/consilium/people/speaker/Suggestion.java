package org.consilium.people.speaker;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A correction that a speaker proposes to the organisers.
 *
 * @param person key in the programme's file
 * @param language BCP 47, of the words
 * @param first the family name, or the post
 * @param second the given name, or the institution as text; "" if it is not given
 */
public record Suggestion(
        long id,
        String programme,
        String person,
        long member,
        SuggestionKind kind,
        String language,
        String first,
        String second,
        Instant madeAt,
        SuggestionState state,
        @Nullable Instant decidedAt) {
    /** The columns of a name hold more; these are the bounds of exchange files and of registration. */
    public static final int LONGEST = 300;

    public boolean isOpen() {
        return state == SuggestionState.OPEN;
    }
}

package org.consilium.booth;

import org.jspecify.annotations.Nullable;

/** What the rules of booths need to know about the room and the world outside it. */
public interface BoothFacts {
    /** Whether the agenda promises interpretation into this language (BCP 47). */
    boolean isPlanned(String language);

    boolean hasItem(long item);

    /** @param speaker {@code slug/key} */
    boolean hasSpeaker(String speaker);

    /** Whether a member interprets in this exchange. */
    boolean interprets(long member);

    /** A segment no longer held by the booths; null: none of that number, or not one that can be retracted. */
    @Nullable
    Segment old(long number);

    /** Whether there is a message, question or announcement of that number, in a different language. */
    boolean canBeTranslated(long number, String language);
}

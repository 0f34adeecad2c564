package org.consilium.booth;

/** What the rules of booths need to know of the room and the world outside it. */
public interface BoothFacts {
    /** Whether the agenda promises interpretation into this language (BCP 47). */
    boolean isPlanned(String language);

    boolean hasItem(long item);

    /** @param speaker {@code slug/key} */
    boolean hasSpeaker(String speaker);

    /** Whether a member interprets in this exchange. */
    boolean interprets(long member);

    /** Whether there is a message or question of that number, in another language than this. */
    boolean canBeTranslated(long number, String language);
}

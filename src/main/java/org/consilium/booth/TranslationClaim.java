package org.consilium.booth;

import java.time.Duration;
import java.time.Instant;

/**
 * A member's claim to translate a message or a question.
 *
 * @param of its number
 * @param language into which (BCP 47)
 */
public record TranslationClaim(long of, String language, long by, Instant at) {
    /** How long the claim excludes others; after that, its holder has forgotten it. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    boolean isOver(Instant now) {
        return !now.isBefore(at.plus(LIFE));
    }
}

package org.consilium.registration;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long personal links are valid. Pure. */
public final class LinkLifeRules {
    /** Made at the console or the command line, for use by the person who made it. */
    static final Duration ORDERED = Duration.ofDays(7);

    /** The minimum in a letter, because letters lie unread. */
    static final Duration LETTER = Duration.ofDays(14);

    /** Questions are answered and certificates fetched after an exchange. */
    static final Duration AFTER_THE_END = Duration.ofDays(30);

    private LinkLifeRules() {}

    /** @param end of the exchange, if there is one */
    public static Duration ofLetter(Instant now, @Nullable Instant end) {
        Duration untilAfter = end == null ? LETTER : Duration.between(now, end.plus(AFTER_THE_END));
        return untilAfter.compareTo(LETTER) > 0 ? untilAfter : LETTER;
    }
}

package org.consilium.registration;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long links open. Pure. */
final class LinkLifeRules {
    /** From the console or the command line, to be used by whoever ordered it. */
    static final Duration ORDERED = Duration.ofDays(7);

    /** In a letter: at least, since letters lie unread. */
    static final Duration LETTER = Duration.ofDays(14);

    /** Questions are answered and certificates fetched after an exchange. */
    static final Duration AFTER_THE_END = Duration.ofDays(30);

    private LinkLifeRules() {}

    /** @param end of the exchange, where there is one */
    static Duration ofLetter(Instant now, @Nullable Instant end) {
        Duration untilAfter = end == null ? LETTER : Duration.between(now, end.plus(AFTER_THE_END));
        return untilAfter.compareTo(LETTER) > 0 ? untilAfter : LETTER;
    }
}

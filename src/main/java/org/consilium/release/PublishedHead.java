package org.consilium.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A release without its bytes.
 *
 * @param slug of an exchange, also within a mission, or of a mission
 * @param number from 1
 * @param forParticipants whether it was for participants only when it was released
 * @param digest SHA-256 of the bytes, in hexadecimal
 * @param releasedAt to the microsecond
 * @param redactedAt when its bytes were last replaced; null while they are the original
 */
public record PublishedHead(
        String slug,
        int number,
        ReleaseOrigin origin,
        boolean forParticipants,
        String digest,
        Instant releasedAt,
        @Nullable Instant redactedAt) {
    /** When readers last got something new at its address. */
    public Instant changedAt() {
        return redactedAt == null ? releasedAt : redactedAt;
    }
}

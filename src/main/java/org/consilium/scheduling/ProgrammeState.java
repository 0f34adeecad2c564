package org.consilium.scheduling;

import java.time.Instant;
import org.consilium.shared.Coded;

/** Where an exchange or a mission stands. */
public enum ProgrammeState implements Coded {
    /** Nothing has been published. */
    DRAFT,
    PUBLISHED,
    /** Between its planned start and end. */
    LIVE,
    HELD;

    static ProgrammeState of(boolean released, Instant starts, Instant ends, Instant now) {
        if (!released) {
            return DRAFT;
        }
        if (now.isBefore(starts)) {
            return PUBLISHED;
        }
        return now.isBefore(ends) ? LIVE : HELD;
    }
}

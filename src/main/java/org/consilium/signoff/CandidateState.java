package org.consilium.signoff;

import org.consilium.shared.Coded;

/** Where a candidate stands. */
public enum CandidateState implements Coded {
    OPEN,
    /** A side handed it back with notes. */
    HANDED_BACK,
    /** A later candidate replaced it. */
    REPLACED,
    /** The organiser took the changes back. */
    WITHDRAWN,
    RELEASED
}

package org.consilium.scheduling;

import org.consilium.shared.Problem;

/** The result of an edit. */
public sealed interface EditOutcome {
    /** Stored, now or by an earlier attempt, as this number; if nothing had to change, the number of the last edit. */
    record Done(long seq) implements EditOutcome {}

    record Refused(Problem problem) implements EditOutcome {}
}

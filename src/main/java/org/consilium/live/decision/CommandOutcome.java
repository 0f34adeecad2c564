package org.consilium.live.decision;

import org.consilium.shared.Problem;

/** The result of a command. */
public sealed interface CommandOutcome {
    /**
     * Stored. {@code seq} is the number of its event, from now or from an earlier attempt; 0: nothing had to change.
     */
    record Done(long seq) implements CommandOutcome {}

    record Refused(Problem problem) implements CommandOutcome {}
}

package org.consilium.live.room;

import org.consilium.shared.Problem;

/** What came of a command. */
public sealed interface CommandOutcome {
    /** In the database. {@code seq} of the event it made, now or when it was sent before; 0: nothing had to change. */
    record Done(long seq) implements CommandOutcome {}

    record Refused(Problem problem) implements CommandOutcome {}
}

package org.consilium.live;

import org.consilium.shared.Problem;

/** What came of a command. */
public sealed interface Outcome {
    /** In the database. {@code seq} of the event it made, now or when it was sent before; 0: nothing had to change. */
    record Done(long seq) implements Outcome {}

    record Refused(Problem problem) implements Outcome {}
}

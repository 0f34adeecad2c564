package org.consilium.shared;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that fails again and again, and when the log speaks of it: when it begins, once a minute while it lasts, and when it
 * is over; not at each failure. Not thread-safe.
 */
public final class Outage {
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    private final Instant since;
    private Instant said;
    private Instant last;
    private long failures = 1;

    /** The first failure, of which the caller tells. */
    public Outage(Instant now) {
        since = now;
        said = now;
        last = now;
    }

    /** One failure more. */
    public void failed(Instant now) {
        failures++;
        last = now;
    }

    /** @return whether a line is due; then it counts as written */
    public boolean isLineDue(Instant now) {
        boolean due = isLong(said, now);
        if (due) {
            said = now;
        }
        return due;
    }

    /** Whether nothing has failed for so long that a line would have told of it. */
    public boolean isQuiet(Instant now) {
        return isLong(last, now);
    }

    private static boolean isLong(Instant from, Instant to) {
        return Duration.between(from, to).compareTo(BETWEEN_LINES) >= 0;
    }

    public long failures() {
        return failures;
    }

    /** Since the first failure. */
    public long seconds(Instant now) {
        return Duration.between(since, now).toSeconds();
    }
}

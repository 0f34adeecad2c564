package org.consilium.shared;

import java.time.Duration;
import java.time.Instant;

/**
 * Decides when the log reports a repeated failure: when it begins, once a minute while it lasts, and when it is over;
 * not each time. Not thread-safe.
 */
public final class Outage {
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    private final Instant since;
    private Instant said;
    private Instant last;
    private long failures = 1;

    /** Records the first failure, which the caller reports. */
    public Outage(Instant now) {
        since = now;
        said = now;
        last = now;
    }

    /** Records a failure. */
    public void failed(Instant now) {
        failures++;
        last = now;
    }

    /** @return whether a line is due; it then counts as written */
    public boolean isLineDue(Instant now) {
        boolean due = isLong(said, now);
        if (due) {
            said = now;
        }
        return due;
    }

    /** Whether there has been no failure for so long that a line would have reported one. */
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

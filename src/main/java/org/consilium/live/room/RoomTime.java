package org.consilium.live.room;

import java.time.Duration;
import java.time.Instant;

/**
 * The time of a room: never before one of its events, whichever node stored that event. A node whose clock is behind
 * continues from there, an eighth slower, until its clock has caught up. One writer; not thread-safe.
 */
final class RoomTime {
    private static final int SLOWER = 8;

    /** How far the room is ahead of this node's clock. */
    private Duration ahead = Duration.ZERO;

    private Instant asked = Instant.MIN;

    RoomTime() {}

    private RoomTime(RoomTime original) {
        ahead = original.ahead;
        asked = original.asked;
    }

    RoomTime fork() {
        return new RoomTime(this);
    }

    /** @param clock this node's; it may go back */
    Instant at(Instant clock) {
        if (clock.isBefore(asked)) {
            ahead = ahead.plus(Duration.between(clock, asked));
        } else if (ahead.isPositive()) {
            Duration caughtUp = Duration.between(asked, clock).dividedBy(SLOWER);
            ahead = ahead.compareTo(caughtUp) > 0 ? ahead.minus(caughtUp) : Duration.ZERO;
        }
        asked = clock;
        return clock.plus(ahead);
    }

    /** An event from a different node, or from before this one started. */
    void heard(Instant event, Instant clock) {
        if (event.isAfter(at(clock))) {
            ahead = Duration.between(clock, event);
        }
    }
}

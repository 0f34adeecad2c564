package org.consilium.calendar;

import java.time.Instant;

/**
 * The decisions about the state of a programme.
 *
 * @param changes how many there were: each raises the SEQUENCE of all events
 * @param changedAt when the last one was made
 */
public record StateRevision(int changes, Instant changedAt) {
    public static final StateRevision NONE = new StateRevision(0, Instant.EPOCH);
}

package org.consilium.calendar;

import java.time.Instant;

/**
 * When an event last changed.
 *
 * @param key as {@link CalendarEntry#key}
 * @param number of the release that changed it
 * @param sequence from 0; rises by 1 with every release that changes the event visibly
 * @param changedAt the moment of that release
 * @param dropped whether that release is without it
 */
public record EventRevision(String key, int number, int sequence, Instant changedAt, boolean dropped) {}

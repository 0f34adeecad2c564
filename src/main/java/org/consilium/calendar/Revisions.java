package org.consilium.calendar;

import java.util.Map;

/**
 * What calendars know about one exchange or mission beside its release.
 *
 * @param events by key, also those of events that are gone
 * @param state {@link StateRevision#NONE} if nothing was decided
 */
public record Revisions(Map<String, EventRevision> events, StateRevision state) {}

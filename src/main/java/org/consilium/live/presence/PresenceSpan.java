package org.consilium.live.presence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A span of time in which a person was seen in a room.
 *
 * @param item of the agenda that was on; null: none
 */
public record PresenceSpan(long member, @Nullable Long item, Instant from, Instant to) {}

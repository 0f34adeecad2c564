package org.consilium.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a message said at some time, for moderators.
 *
 * @param text absent where it was deleted then
 */
public record RevisionJson(
        Instant at, RoomPerson by, @Nullable String text) {}

package org.consilium.live.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A member who is muted for a time, or was removed. With neither: may write again. */
public record RestrictionJson(
        RoomPerson person,
        @Nullable Instant mutedUntil,
        @Nullable Boolean removed) {}

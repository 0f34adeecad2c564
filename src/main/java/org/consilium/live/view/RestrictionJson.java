package org.consilium.live.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who may not write for a time, or was removed. With neither: may again. */
public record RestrictionJson(
        RoomPerson person,
        @Nullable Instant mutedUntil,
        @Nullable Boolean removed) {}

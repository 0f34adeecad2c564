package org.consilium.scheduling.warning;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A way to settle a warning.
 *
 * @param starts civil time in the zone of the exchange, for {@link WayKind#MOVE} only
 */
public record Way(WayKind kind, @Nullable LocalDateTime starts) {
    static Way of(WayKind kind) {
        return new Way(kind, null);
    }

    static Way move(LocalDateTime starts) {
        return new Way(WayKind.MOVE, starts);
    }
}

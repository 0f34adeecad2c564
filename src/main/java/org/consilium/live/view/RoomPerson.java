package org.consilium.live.view;

import org.jspecify.annotations.Nullable;

/**
 * Somebody in the room as the others see him or her.
 *
 * @param name empty where the person was erased
 * @param side key of the side of the exchange; null where the person belongs to none of them
 */
public record RoomPerson(
        long id,
        String name,
        @Nullable String side,
        @Nullable String institution) {}

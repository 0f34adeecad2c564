package org.consilium.live.view;

import org.jspecify.annotations.Nullable;

/**
 * A person in the room as others see him or her.
 *
 * @param name empty if the person was erased
 * @param side key of a side of the exchange; null if the person belongs to none
 */
public record RoomPerson(
        long id,
        String name,
        @Nullable String side,
        @Nullable String institution) {}

package org.consilium.live.view;

import org.jspecify.annotations.Nullable;

/**
 * A person to whom questions can be assigned.
 *
 * @param side key of a side of the exchange; null if the person belongs to none
 * @param person {@code slug/key} of the directory, as questions name a speaker of the agenda; null if no organiser has linked them
 */
public record RoomSpeaker(
        long id,
        String name,
        @Nullable String side,
        @Nullable String institution,
        @Nullable String person) {}

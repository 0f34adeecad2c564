package org.consilium.live.room;

import java.time.Instant;

/** An event with its position in the room's single order. */
public record StoredEvent(long seq, Instant at, RoomEvent event) {}

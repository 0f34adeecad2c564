package org.consilium.live.room;

import java.time.Instant;

/** An event with its place in the room's one order. */
public record StoredEvent(long seq, Instant at, RoomEvent event) {}

package org.consilium.live.view;

import java.time.Instant;
import org.consilium.live.room.DoorMode;
import org.consilium.live.room.DoorState;

/**
 * Whether people are let in.
 *
 * @param mode what a moderator set
 * @param state what follows from it at this moment
 * @param opens by the clock
 * @param closes by the clock, or where a moderator opened for a time, then
 */
public record DoorJson(DoorState state, DoorMode mode, Instant opens, Instant closes, Instant starts, Instant ends) {}

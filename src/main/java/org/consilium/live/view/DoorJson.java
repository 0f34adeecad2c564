package org.consilium.live.view;

import java.time.Instant;
import org.consilium.live.room.DoorMode;
import org.consilium.live.room.DoorState;

/**
 * Whether people are let in.
 *
 * @param mode the moderator's setting
 * @param state what follows from it at this moment
 * @param opens by the clock
 * @param closes by the clock, or at the end of the time for which a moderator opened
 */
public record DoorJson(DoorState state, DoorMode mode, Instant opens, Instant closes, Instant starts, Instant ends) {}

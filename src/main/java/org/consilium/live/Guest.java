package org.consilium.live;

import org.consilium.live.room.Lane;

/** A person let into a room, with the lane shown to him or her. */
public record Guest(long member, Lane lane) {}

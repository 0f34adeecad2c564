package org.consilium.live.room;

/** Who is let into a room, and what is shown there. */
public record Guest(long member, Lane lane) {}

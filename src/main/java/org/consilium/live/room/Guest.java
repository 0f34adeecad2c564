package org.consilium.live.room;

/** A person let into a room, with the lane shown to him or her. */
public record Guest(long member, Lane lane) {}

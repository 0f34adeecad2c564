package org.consilium.live.room;

/** @param commandId the client's own, 1 to 40 ASCII characters: the same one again has the effect of once */
public record Submission(Actor actor, String commandId, RoomCommand command) {}

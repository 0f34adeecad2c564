package org.consilium.live.room;

/** @param commandId the client's own, 1 to 40 ASCII characters; repeating it has no further effect */
public record Submission(Actor actor, String commandId, RoomCommand command) {}

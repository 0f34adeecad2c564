package org.consilium.live.decision;

import org.consilium.live.room.Actor;
import org.consilium.live.room.RoomCommand;

/** @param commandId the client's own, 1 to 40 ASCII characters: the same one again has the effect of once */
public record Submission(Actor actor, String commandId, RoomCommand command) {
    /** What makes a command the same one: ids of different members have nothing to do with each other. */
    public record Key(long member, String commandId) {}

    public Key key() {
        return new Key(actor.id(), commandId);
    }
}

package org.consilium.live;

import java.util.Set;
import org.consilium.access.MemberRole;

/** Somebody who may be in a room, with the roles that he or she has in its exchange. */
public record RoomEntry(Actor actor, Set<MemberRole> roles) {}

package org.consilium.live.room;

import java.util.Map;
import java.util.Set;
import org.consilium.access.MemberRole;
import org.consilium.access.Right;
import org.consilium.live.identity.IdentityKind;

/**
 * What the rules of a room need to know about the world outside it.
 *
 * @param roles in this exchange, of the members whom the commands name
 * @param old messages and segments that the commands delete and the room no longer holds, read again
 * @param warnings the kinds of identity marks that are checked here; may be empty
 */
public record RoomFacts(
        RoomProgramme programme, Map<Long, Set<MemberRole>> roles, RoomState old, Set<IdentityKind> warnings) {
    boolean knows(long member) {
        return !roles.getOrDefault(member, Set.of()).isEmpty();
    }

    boolean mayAnswer(long member) {
        return roles.getOrDefault(member, Set.of()).stream().anyMatch(role -> role.has(Right.QUESTION_ANSWER));
    }
}

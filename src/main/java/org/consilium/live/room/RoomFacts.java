package org.consilium.live.room;

import java.util.Map;
import java.util.Set;
import org.consilium.access.MemberRole;
import org.consilium.access.Right;
import org.consilium.live.identity.IdentityKind;

/**
 * What the rules of a room need to know of the world outside it.
 *
 * @param roles in this exchange, of the members whom the commands name
 * @param old messages and segments that the commands delete and the room does not hold any more, read again
 * @param warnings what looks like a patient's identity here; empty: nothing does
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

package org.consilium.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.Right;
import org.consilium.admission.AdmissionService;
import org.consilium.live.room.Actor;
import org.consilium.shared.ProblemException;

/** Who may enter a room. The room itself knows whether a moderator has removed a member. */
@ApplicationScoped
public class RoomEntryService {
    private final AdmissionService admission;

    RoomEntryService(AdmissionService admission) {
        this.admission = admission;
    }

    /**
     * Lets a member in: everybody in a room has a name, so the installation key is not enough.
     *
     * @throws ProblemException 404 {@code exchange.unknown} for a caller who may not know of the exchange, 401 {@code
     *     access.sign_in}, 403 {@code access.denied}
     */
    @Transactional
    public Actor enter(Caller caller, String slug) {
        admission.require(caller, Right.ROOM_ENTER, slug);
        Member member = caller.requireMember();
        return new Actor(member.id(), member.language().tag(), Grant.rights(caller.grants(), slug));
    }
}

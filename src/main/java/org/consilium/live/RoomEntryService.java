package org.consilium.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.access.Right;
import org.consilium.registration.AdmissionService;
import org.consilium.shared.ProblemException;

/** Who may be in a room. Whether a moderator has removed somebody, the room itself knows. */
@ApplicationScoped
public class RoomEntryService {
    private final AdmissionService admission;

    RoomEntryService(AdmissionService admission) {
        this.admission = admission;
    }

    /**
     * Lets a member in: there is nobody in a room who has no name, so the key of the installation does not do.
     *
     * @throws ProblemException 404 {@code exchange.unknown} for whoever may not know of the exchange, 401 {@code
     *     access.sign_in}, 403 {@code access.denied}
     */
    @Transactional
    public RoomEntry enter(Caller caller, String slug) {
        admission.require(caller, Right.ROOM_ENTER, slug);
        Member member = caller.requireMember();
        Set<Right> rights = Arrays.stream(Right.values())
                .filter(right -> right.scope() != Right.Scope.INSTALLATION && caller.may(right, slug))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class)));
        Set<MemberRole> roles = caller.grants().stream()
                .filter(grant -> grant.exchange().equals(slug))
                .map(Grant::role)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MemberRole.class)));
        return new RoomEntry(new Actor(member.id(), member.language().code(), rights), roles);
    }
}

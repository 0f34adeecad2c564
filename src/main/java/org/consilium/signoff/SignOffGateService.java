package org.consilium.signoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.consilium.access.MemberService;
import org.consilium.access.Right;
import org.consilium.scheduling.SignOffGate;
import org.consilium.shared.Slugs;

/** Asks for signatures as the exchange's setting says. */
@ApplicationScoped
class SignOffGateService implements SignOffGate {
    private final SignOffRepository stored;
    private final MemberService members;

    SignOffGateService(SignOffRepository stored, MemberService members) {
        this.stored = stored;
        this.members = members;
    }

    @Override
    @Transactional
    public boolean isRequired(String slug) {
        return Slugs.isPossible(slug)
                && stored.rule(slug)
                        .requires(!members.sidesWith(Right.AGENDA_SIGN, slug).isEmpty());
    }
}

package org.consilium.registration;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberDetails;
import org.jspecify.annotations.Nullable;

/**
 * A person who takes part in an exchange or has asked to.
 *
 * @param origin null if the organisation's sign-in or the operator vouches for the person
 * @param since when he or she registered, was invited, or became known here
 * @param byLink whether the person enters by a personal link, which the organiser may create and revoke
 */
public record Participant(
        long id,
        MemberDetails details,
        RegistrationState state,
        @Nullable RegistrationOrigin origin,
        Instant since,
        List<Grant> roles,
        boolean byLink) {
    static Participant of(String exchange, Member member, @Nullable Registration registration) {
        return new Participant(
                member.id(),
                member.details(),
                registration == null ? RegistrationState.APPROVED : registration.state(),
                registration == null ? null : registration.origin(),
                registration == null ? member.createdAt() : registration.madeAt(),
                member.grants().stream()
                        .filter(grant -> grant.exchange().equals(exchange))
                        .sorted(Comparator.comparing(Grant::role).thenComparing(Grant::side))
                        .toList(),
                member.homeExchange().equals(exchange));
    }
}

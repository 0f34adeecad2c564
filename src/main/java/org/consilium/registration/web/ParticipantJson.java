package org.consilium.registration.web;

import java.time.Instant;
import java.util.List;
import org.consilium.access.MemberRole;
import org.consilium.registration.Participant;
import org.consilium.registration.RegistrationOrigin;
import org.consilium.registration.RegistrationState;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/**
 * A person who takes part or has asked to. {@code origin} is left out if the organisation's sign-in vouches for the
 * person; {@code by_link} says whether the person enters by a personal link.
 */
public record ParticipantJson(
        long id,
        String name,
        @Nullable String email,
        UiLanguage language,
        @Nullable String institution,
        @Nullable String post,
        @Nullable String country,
        RegistrationState state,
        @Nullable RegistrationOrigin origin,
        Instant since,
        boolean byLink,
        List<RoleJson> roles) {
    /** {@code side} is left out if the role has none. */
    public record RoleJson(MemberRole role, @Nullable String side) {}

    static ParticipantJson of(Participant one) {
        return new ParticipantJson(
                one.id(),
                one.details().name(),
                one.details().email(),
                one.details().language(),
                one.details().institution(),
                one.details().post(),
                one.details().country(),
                one.state(),
                one.origin(),
                one.since(),
                one.byLink(),
                one.roles().stream()
                        .map(grant -> new RoleJson(grant.role(), grant.side().isEmpty() ? null : grant.side()))
                        .toList());
    }
}

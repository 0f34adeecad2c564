package org.consilium.registration;

import org.consilium.access.MemberRole;
import org.jspecify.annotations.Nullable;

/** Selects participants; {@code search} is part of a name, an institution or an address, empty for all. */
public record ParticipantFilter(
        @Nullable RegistrationState state, @Nullable MemberRole role, String search) {
    public static final ParticipantFilter ALL = new ParticipantFilter(null, null, "");
}

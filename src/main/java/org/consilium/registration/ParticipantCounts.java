package org.consilium.registration;

import java.util.Map;
import org.consilium.access.MemberRole;

/** Numbers of participants by state and by role; a person with two roles counts in both. */
public record ParticipantCounts(Map<RegistrationState, Long> states, Map<MemberRole, Long> roles) {
    public long ofState(RegistrationState state) {
        return states.getOrDefault(state, 0L);
    }

    public long ofRole(MemberRole role) {
        return roles.getOrDefault(role, 0L);
    }

    public long all() {
        return states.values().stream().mapToLong(Long::longValue).sum();
    }
}

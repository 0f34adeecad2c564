package org.consilium.registration.web;

import java.util.Arrays;
import java.util.List;
import org.consilium.access.MemberRole;
import org.consilium.admission.ExchangeHead;
import org.consilium.admission.HeldRoles;
import org.consilium.registration.Participant;
import org.consilium.registration.RegistrationState;
import org.consilium.registration.entry.RegistrationRules;
import org.jspecify.annotations.Nullable;

/**
 * The head of a list.
 *
 * @param base the address of the list
 * @param state the code of the chosen one; so is {@code role}
 * @param undo numbers of those just decided
 */
public record ListView(
        ExchangeHead exchange,
        String base,
        @Nullable String state,
        @Nullable String role,
        String search,
        boolean mayDecide,
        boolean mayInvite,
        @Nullable ParticipantNotice done,
        List<Long> undo,
        @Nullable String problem) {
    public List<RegistrationState> states() {
        return Arrays.asList(RegistrationState.values());
    }

    public List<MemberRole> roles() {
        return RegistrationRules.assignable();
    }

    public List<HeldRoles.Held> held(Participant one) {
        return HeldRoles.of(one.roles(), exchange.slug(), exchange.sides());
    }

    public int count() {
        return undo.size();
    }
}

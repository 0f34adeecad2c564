package org.consilium.registration;

import org.consilium.admission.ExchangeHead;
import org.consilium.registration.entry.PersonEntry;
import org.jspecify.annotations.Nullable;

/**
 * The state of the registration form for one visitor.
 *
 * @param mail whether letters are sent
 * @param state of the registration from this browser or of the signed-in member; null without one
 * @param linkReady whether a personal link may be taken here, once
 * @param entry the initial values of the form
 * @param signedIn whether the visitor is a member already, of this exchange or of the installation
 */
public record RegistrationFormState(
        ExchangeHead exchange,
        boolean open,
        boolean approval,
        boolean mail,
        @Nullable RegistrationState state,
        boolean linkReady,
        PersonEntry entry,
        boolean signedIn) {}

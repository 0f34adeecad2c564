package org.consilium.registration;

import org.consilium.admission.ExchangeHead;
import org.consilium.registration.entry.PersonEntry;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who opens the form is told.
 *
 * @param mail whether letters go out
 * @param state of a registration that this browser or the signed-in member made; null for none
 * @param linkReady whether a personal link may be taken here, once
 * @param entry what the form begins with
 * @param signedIn whether the one who asks is a member already, of this exchange or of the installation
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

package org.consilium.registration;

import org.consilium.access.secret.Secret;
import org.jspecify.annotations.Nullable;

/** What the form answers: the same whether the address was known or not. {@code secret} is for the browser where no letters go out. */
public record RegistrationReceipt(@Nullable Secret secret) {
    static final RegistrationReceipt BY_LETTER = new RegistrationReceipt(null);
}

package org.consilium.registration;

import org.consilium.access.secret.Secret;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a registration, which does not reveal whether the address was known. {@code secret} goes to the browser
 * where no letters are sent.
 */
public record RegistrationReceipt(@Nullable Secret secret) {
    static final RegistrationReceipt BY_LETTER = new RegistrationReceipt(null);
}

package org.consilium.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the provider vouches for of a person who signed in there, from an ID token that was verified (OpenID Connect Core, 2).
 *
 * @param sid the provider's own session, where it names one
 * @param idToken the hint that ends the session at the provider too
 */
public record ProviderClaims(
        String issuer,
        String subject,
        MemberDetails details,
        Set<Grant> grants,
        @Nullable String sid,
        String idToken) {
    /** A token is for no log. */
    @Override
    public String toString() {
        return "claims of " + subject + " at " + issuer;
    }
}

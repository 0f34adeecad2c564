package org.consilium.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the provider states about a person who signed in there, from a verified ID token (OpenID Connect Core, 2).
 *
 * @param sid the provider's own session, if the provider names it
 * @param idToken the hint that also ends the session at the provider
 */
public record ProviderClaims(
        String issuer,
        String subject,
        MemberDetails details,
        Set<Grant> grants,
        @Nullable String sid,
        String idToken) {
    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "claims of " + subject + " at " + issuer;
    }
}

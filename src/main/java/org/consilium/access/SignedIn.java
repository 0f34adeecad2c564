package org.consilium.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.consilium.shared.UiLanguage;

/**
 * The member behind a session cookie, reduced to what an open connection needs: thousands of them reconnect at once
 * after a cut.
 *
 * @param key identifies the session; the hash of its cookie
 */
public record SignedIn(
        String key, long session, Instant expires, long member, UiLanguage language, List<Grant> grants) {
    /** Whether the member holds a right over the installation. */
    public boolean may(Right right) {
        return grants.stream().anyMatch(grant -> grant.gives(right));
    }

    /** The rights in this exchange. */
    public Set<Right> rights(String exchange) {
        return Grant.rights(grants, exchange);
    }
}

package org.consilium.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.consilium.shared.UiLanguage;

/**
 * A member behind the cookie of a session, with no more of it than a connection that stays open needs: thousands of them come
 * back at once after a cut.
 *
 * @param key by which the session is found; the hash of its cookie
 */
public record SignedIn(
        String key, long session, Instant expires, long member, UiLanguage language, List<Grant> grants) {
    /** What he or she may in an exchange. */
    public Set<Right> rights(String exchange) {
        return Grant.rights(grants, exchange);
    }
}

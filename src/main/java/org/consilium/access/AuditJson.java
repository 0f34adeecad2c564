package org.consilium.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit log, with the present name of its member.
 *
 * @param name null where nobody was signed in or the member has been erased
 * @param exchange a slug, or empty
 */
public record AuditJson(
        long id,
        Instant at,
        Caller.Kind caller,
        @Nullable Long member,
        @Nullable String name,
        AuditAction action,
        String exchange,
        String subject,
        String address) {
    public boolean erased() {
        return member != null && name == null;
    }
}

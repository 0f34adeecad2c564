package org.consilium.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/**
 * All data stored about one person, for the person's own request and for an erasure.
 *
 * @param homeExchange a slug, or empty
 * @param did the person's actions, newest first, at most {@link PersonalDataService#MOST_ENTRIES}
 * @param more data of other features, by their name for it
 */
public record MemberDataJson(
        long id,
        String homeExchange,
        String name,
        @Nullable String email,
        UiLanguage language,
        @Nullable String institution,
        @Nullable String post,
        @Nullable String country,
        @Nullable String issuer,
        @Nullable String subject,
        Instant createdAt,
        @Nullable Instant erasedAt,
        List<HeldRole> roles,
        List<KeptLink> links,
        List<KeptSession> sessions,
        List<AuditJson> did,
        Map<String, List<Map<String, Object>>> more) {
    public record HeldRole(MemberRole role, String exchange, String side, String language, boolean claimed) {}

    public record KeptLink(
            long id,
            Instant madeAt,
            Instant expiresAt,
            int entriesLeft,
            @Nullable Instant enteredAt,
            @Nullable Instant revokedAt) {}

    public record KeptSession(Instant beganAt, Instant expiresAt, boolean byProvider) {}

    public boolean erased() {
        return erasedAt != null;
    }

    public boolean byLink() {
        return !homeExchange.isEmpty();
    }
}

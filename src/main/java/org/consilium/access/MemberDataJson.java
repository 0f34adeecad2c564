package org.consilium.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of one person: what the person asks to be given, and what an erasure is about.
 *
 * @param homeExchange a slug, or empty
 * @param did what the person did, newest first, {@link PersonalDataService#MOST_ENTRIES} at most
 * @param more what other features keep, by their name for it
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
        List<Role> roles,
        List<Link> links,
        List<Session> sessions,
        List<AuditJson> did,
        Map<String, List<Map<String, Object>>> more) {
    public record Role(MemberRole role, String exchange, String side, boolean claimed) {}

    public record Link(
            long id,
            Instant madeAt,
            Instant expiresAt,
            int entriesLeft,
            @Nullable Instant enteredAt,
            @Nullable Instant revokedAt) {}

    public record Session(Instant beganAt, Instant expiresAt, boolean byProvider) {}

    public boolean erased() {
        return erasedAt != null;
    }

    public boolean byLink() {
        return !homeExchange.isEmpty();
    }
}

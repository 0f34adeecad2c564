package org.consilium.access.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.consilium.access.MemberRole;
import org.consilium.shared.UiLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who sends the request, and with which rights. {@code expiresAt} is the end of the session; it, the name and the
 * language are present only for a member.
 */
public record CallerJson(
        @Schema(enumeration = {"nobody", "member", "installation"})
        String kind,

        @Nullable String name,
        @Nullable UiLanguage language,
        @Nullable Instant expiresAt,
        List<GrantJson> grants,
        RightsJson rights) {

    /** {@code exchange}, {@code side} and {@code language} are left out unless the role is for one. */
    public record GrantJson(
            MemberRole role,
            @Nullable String exchange,
            @Nullable String side,
            @Nullable String language) {}

    /** {@code everyExchange} holds in every exchange; {@code exchanges} maps a slug to what holds in that one. */
    public record RightsJson(
            List<String> installation, List<String> everyExchange, Map<String, List<String>> exchanges) {}
}

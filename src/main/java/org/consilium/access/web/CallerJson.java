package org.consilium.access.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.consilium.access.MemberRole;
import org.consilium.shared.UiLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and what that allows. {@code expiresAt} is when the session ends; name, language and it are there for a member
 * alone.
 */
public record CallerJson(
        @Schema(enumeration = {"nobody", "member", "installation"})
        String kind,

        @Nullable String name,
        @Nullable UiLanguage language,
        @Nullable Instant expiresAt,
        List<GrantJson> grants,
        RightsJson rights) {

    /** {@code exchange} and {@code side} are left out where the role is not for one. */
    public record GrantJson(
            MemberRole role,
            @Nullable String exchange,
            @Nullable String side) {}

    /** {@code everyExchange} holds in each of them; {@code exchanges}: slug to what holds in that one. */
    public record RightsJson(
            List<String> installation, List<String> everyExchange, Map<String, List<String>> exchanges) {}
}

package org.consilium.registration;

import java.time.Instant;
import org.consilium.access.MemberRole;
import org.jspecify.annotations.Nullable;

/**
 * A link that the operator ordered. {@code url} is shown once. {@code exchange} and {@code side} are present if the
 * role is for one.
 */
public record OperatorLink(
        MemberRole role,
        @Nullable String exchange,
        @Nullable String side,
        String url,
        Instant expiresAt,
        int entries) {}

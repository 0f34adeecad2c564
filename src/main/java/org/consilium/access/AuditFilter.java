package org.consilium.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit log are wanted; what is null is not asked for.
 *
 * @param member by number
 * @param exchange a slug
 * @param from the first day, {@code until} the last, both whole and in UTC
 */
public record AuditFilter(
        @Nullable Long member,
        @Nullable AuditAction action,
        @Nullable String exchange,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);

    public static AuditFilter of(long member) {
        return new AuditFilter(member, null, null, null, null);
    }

    @Nullable
    Instant begins() {
        return from == null ? null : from.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The first moment that is too late. */
    @Nullable
    Instant ends() {
        return until == null
                ? null
                : until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}

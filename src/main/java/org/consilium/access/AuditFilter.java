package org.consilium.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Selects entries of the audit log; a null component selects everything.
 *
 * @param member by number
 * @param exchange a slug
 * @param from the first day; {@code until} is the last one. Both are whole days in UTC
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

    /** The first instant after the last day. */
    @Nullable
    Instant ends() {
        return until == null
                ? null
                : until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}

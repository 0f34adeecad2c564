package org.consilium.shared;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * The changes of a zone's clocks as browsers get them, whose own zone data may be years old
 * ({@code frontend/src/i18n/zone-clock.js}). Offsets are minutes east of UTC, instants seconds since 1970.
 *
 * @param zone IANA name
 * @param offset before the first change
 * @param changes the second of each change and the offset from then on, in order
 * @param until the second up to which all changes are listed
 */
public record ZoneTransitions(String zone, int offset, List<List<Long>> changes, long until) {
    /** From this year on, all offsets are whole minutes. */
    private static final Instant FIRST = Instant.parse("1973-01-01T00:00:00Z");

    private static final int SECONDS = 60;

    /** The changes after {@code from}, or after 1972 if that is later, and before {@code until}. */
    public static ZoneTransitions between(String zone, Instant from, Instant until) {
        ZoneRules rules = ZoneId.of(zone).getRules();
        Instant begin = from.isBefore(FIRST) ? FIRST : from;
        List<List<Long>> changes = new ArrayList<>();
        ZoneOffsetTransition next = rules.nextTransition(begin);
        while (next != null && next.getInstant().isBefore(until)) {
            long after = next.getOffsetAfter().getTotalSeconds() / SECONDS;
            changes.add(List.of(next.toEpochSecond(), after));
            next = rules.nextTransition(next.getInstant());
        }
        int offset = rules.getOffset(begin).getTotalSeconds() / SECONDS;
        return new ZoneTransitions(zone, offset, List.copyOf(changes), until.getEpochSecond());
    }
}

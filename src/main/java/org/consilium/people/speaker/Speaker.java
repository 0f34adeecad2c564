package org.consilium.people.speaker;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member who is a person of an agenda.
 *
 * @param exchange to which the member was let in
 * @param programme whose file has the person: the exchange itself, or its mission
 * @param person key in that file
 */
public record Speaker(
        String exchange,
        long member,
        String programme,
        String person,
        Participation participation,
        @Nullable Instant answeredAt,
        @Nullable AvailableHours hours) {}

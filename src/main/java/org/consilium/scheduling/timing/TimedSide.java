package org.consilium.scheduling.timing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.consilium.shared.LocalizedText;

/**
 * A side, as far as its time matters.
 *
 * @param key of the side in its exchange file
 * @param country ISO 3166-1 alpha-2
 */
public record TimedSide(String key, LocalizedText name, String country, ZoneId zone, CivilHours hours) {
    public LocalDateTime civil(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }
}

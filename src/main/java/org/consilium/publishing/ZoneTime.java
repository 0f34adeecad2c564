package org.consilium.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.consilium.shared.Zones;

/** An instant on the clock of one zone; {@code shift} is how many days its date is ahead of the first zone's. Pure. */
public record ZoneTime(String zone, Instant at, LocalDate date, long shift) {

    /** @param zones IANA names, not empty; duplicates appear once */
    public static List<ZoneTime> of(Instant at, List<String> zones) {
        return zones.stream()
                .distinct()
                .map(zone ->
                        new ZoneTime(zone, at, Zones.dateAt(at, zone), Zones.daysAhead(at, zones.getFirst(), at, zone)))
                .toList();
    }
}

package org.consilium.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** An instant on the clock of one zone; {@code shift} is how many days its date is ahead of the first zone's. Pure. */
public record ZoneTime(String zone, Instant at, LocalDate date, int shift) {

    /** @param zones IANA names, not empty; one that comes twice is told once */
    public static List<ZoneTime> of(Instant at, List<String> zones) {
        LocalDate first = at.atZone(ZoneId.of(zones.getFirst())).toLocalDate();
        return zones.stream()
                .distinct()
                .map(zone -> {
                    LocalDate date = at.atZone(ZoneId.of(zone)).toLocalDate();
                    return new ZoneTime(zone, at, date, (int) ChronoUnit.DAYS.between(first, date));
                })
                .toList();
    }
}

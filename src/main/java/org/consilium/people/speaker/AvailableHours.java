package org.consilium.people.speaker;

import java.time.LocalTime;

/** The hours of a day in which a speaker can speak, on the clock of an IANA zone; the end is later than the start. */
public record AvailableHours(LocalTime from, LocalTime to, String zone) {
    public AvailableHours {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(from + " is not before " + to);
        }
    }
}

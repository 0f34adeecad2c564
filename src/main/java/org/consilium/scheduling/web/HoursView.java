package org.consilium.scheduling.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Objects;
import org.consilium.scheduling.timing.CivilHours;
import org.consilium.scheduling.timing.TimedSide;
import org.consilium.scheduling.warning.WarningWords;
import org.jspecify.annotations.Nullable;

/**
 * The civil hours of a side as a form has them.
 *
 * @param wrong whether they were typed and do not fit together
 */
public record HoursView(
        int number, TimedSide side, String opens, String closes, String breakFrom, String breakTo, boolean wrong) {
    private static final int DAY = 24 * 60;
    private static final int LONGEST = 10;

    static HoursView of(int number, TimedSide side) {
        CivilHours hours = side.hours();
        return new HoursView(
                number,
                side,
                field(hours.opens()),
                field(hours.closes()),
                hours.hasBreak() ? field(hours.breakFrom()) : "",
                hours.hasBreak() ? field(hours.breakTo()) : "",
                false);
    }

    /** With what was typed for this side, if it was refused. */
    HoursView over(MultivaluedMap<String, String> typed) {
        return side.key().equals(typed.getFirst("side"))
                ? new HoursView(
                        number,
                        side,
                        typed(typed, "opens"),
                        typed(typed, "closes"),
                        typed(typed, "break_from"),
                        typed(typed, "break_to"),
                        true)
                : this;
    }

    private static String typed(MultivaluedMap<String, String> typed, String name) {
        String value = Objects.requireNonNullElse(typed.getFirst(name), "");
        return value.length() > LONGEST ? "" : value;
    }

    /** A field of a form knows no 24:00. */
    private static String field(int minutes) {
        return WarningWords.clock(minutes % DAY);
    }

    /** @return null if the hours do not fit together, or are no times */
    static @Nullable CivilHours read(String opens, String closes, String breakFrom, String breakTo) {
        try {
            int last = minutes(closes);
            int from = breakFrom.isBlank() ? 0 : minutes(breakFrom);
            int to = breakTo.isBlank() ? from : minutes(breakTo);
            int end = last == 0 ? DAY : last;
            boolean half = breakFrom.isBlank() != breakTo.isBlank();
            return half || !CivilHours.isPossible(minutes(opens), end, from, to)
                    ? null
                    : new CivilHours(minutes(opens), end, from, to);
        } catch (DateTimeException wrong) {
            return null;
        }
    }

    private static int minutes(String time) {
        return LocalTime.parse(time.strip()).toSecondOfDay() / 60;
    }
}

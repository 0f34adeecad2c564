package org.consilium.scheduling.web;

import java.time.DateTimeException;
import java.time.LocalTime;
import org.consilium.scheduling.timing.CivilHours;
import org.consilium.scheduling.timing.TimedSide;
import org.consilium.scheduling.warning.WarningWords;
import org.jspecify.annotations.Nullable;

/** The civil hours of a side as a form has them. */
public record HoursView(int number, TimedSide side) {
    private static final int DAY = 24 * 60;

    public String opens() {
        return field(side.hours().opens());
    }

    public String closes() {
        return field(side.hours().closes());
    }

    public String breakFrom() {
        return side.hours().hasBreak() ? field(side.hours().breakFrom()) : "";
    }

    public String breakTo() {
        return side.hours().hasBreak() ? field(side.hours().breakTo()) : "";
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

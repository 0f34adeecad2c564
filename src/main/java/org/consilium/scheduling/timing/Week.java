package org.consilium.scheduling.timing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import org.consilium.holidays.CivilDay;
import org.jspecify.annotations.Nullable;

/**
 * The starts of one week, on the clock of the first side.
 *
 * @param days seven, from Monday
 * @param rows by time of day; hours that suit nobody may be left out
 * @param changes of clocks in this week
 * @param best of the whole week, the best first
 */
public record Week(List<TimedSide> sides, List<Day> days, List<Row> rows, List<ClockChange> changes, List<Slot> best) {
    /**
     * @param date at the first side
     * @param bySide what kind of day it is at each side, at noon of the first side
     * @param best starts of the day, by time
     */
    public record Day(LocalDate date, List<SideDay> bySide, List<Slot> best) {}

    public record SideDay(TimedSide side, LocalDate date, CivilDay day) {}

    public record ClockChange(TimedSide side, ZoneOffsetTransition change) {}

    /**
     * One half hour of the day.
     *
     * @param minute of the day at the first side
     * @param slots one for each day; null where the clocks miss the time out
     */
    public record Row(int minute, List<@Nullable Slot> slots) {}

    /**
     * @param times on the clock of each side
     * @param burden see {@link SlotRules#burden}
     */
    public record Slot(Instant starts, List<LocalDateTime> times, long burden, List<Trouble> troubles) {
        public boolean suitsAll() {
            return burden == 0;
        }
    }

    public record Trouble(TimedSide side, SlotTrouble why) {}
}

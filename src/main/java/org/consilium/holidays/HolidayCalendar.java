package org.consilium.holidays;

import com.ibm.icu.util.Calendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who works on which day, by country. Pure if its source is. */
public final class HolidayCalendar {
    /** The data by country and year. */
    @FunctionalInterface
    public interface Years {
        /** Empty if nobody has entered the year: its holidays are not known, which does not mean that there are none. */
        Optional<Map<LocalDate, Holiday>> of(String country, int year);
    }

    private final Years years;

    public HolidayCalendar(Years years) {
        this.years = years;
    }

    /** @param country ISO 3166-1 alpha-2 */
    public CivilDay day(String country, LocalDate date) {
        Optional<Map<LocalDate, Holiday>> year = years.of(country, date.getYear());
        @Nullable Holiday holiday = year.map(days -> days.get(date)).orElse(null);
        boolean weekend = isWeekend(country, date.getDayOfWeek());
        boolean working = switch (holiday) {
            case Holiday day when day.kind() == DayKind.OFF -> false;
            case Holiday day when day.kind() == DayKind.WORK -> true;
            case null, default -> !weekend;
        };
        return new CivilDay(year.isPresent(), weekend, working, holiday);
    }

    /** By CLDR: Saturday and Sunday in most countries. */
    private static boolean isWeekend(String country, DayOfWeek day) {
        Calendar.WeekData week = Calendar.getWeekDataForRegion(country);
        int first = isoDay(week.weekendOnset);
        int length = Math.floorMod(isoDay(week.weekendCease) - first, 7);
        return Math.floorMod(day.getValue() - first, 7) <= length;
    }

    /** ICU counts from Sunday = 1, ISO from Monday = 1 to Sunday = 7. */
    private static int isoDay(int icu) {
        return icu == Calendar.SUNDAY ? DayOfWeek.SUNDAY.getValue() : icu - 1;
    }
}

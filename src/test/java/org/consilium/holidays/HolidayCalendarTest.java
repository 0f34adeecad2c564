package org.consilium.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against days that the papers of the four countries name. */
class HolidayCalendarTest {
    private static final HolidayCalendar CALENDAR = ShippedHolidays.calendar();

    @ParameterizedTest
    @CsvSource({
        "CN, 2020, 01-19 02-03 04-26 05-09 06-28 09-27 10-10",
        "CN, 2022, 01-29 01-30 04-02 04-24 05-07 10-08 10-09",
        "CN, 2024, 02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12",
        "CN, 2026, 01-04 02-14 02-28 05-09 09-20 10-10",
        "RU, 2024, 04-27 11-02 12-28",
        "KZ, 2022, 03-05 08-27 10-22",
    })
    void knowsTheWorkingWeekendsOfAYear(String country, int year, String days) {
        assertThat(days(country, year, DayKind.WORK)).isEqualTo(List.of(days.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "CN, 2020-02-02", // the Spring Festival was extended
        "CN, 2026-02-23",
        "RU, 2024-04-29",
        "RU, 2024-04-30",
        "RU, 2024-05-10",
        "RU, 2024-12-30",
        "RU, 2024-12-31",
        "RU, 2026-01-09",
        "RU, 2026-05-11",
        "RU, 2026-12-31",
        "UA, 2021-08-23",
        "KZ, 2026-05-27",
    })
    void knowsDaysOff(String country, LocalDate date) {
        assertThat(CALENDAR.day(country, date).working()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"CN, 2024-02-04", "CN, 2022-10-09", "CN, 2026-02-14"})
    void countsADecreeBeforeTheWeekend(String country, LocalDate date) {
        assertThat(CALENDAR.day(country, date).workingWeekend()).isTrue();
        assertThat(CALENDAR.day("UA", date).working()).isFalse();
    }

    @Test
    void worksOnNamedDaysUnderMartialLaw() {
        CivilDay independence = CALENDAR.day("UA", LocalDate.parse("2026-08-24"));

        assertThat(independence.working()).isTrue();
        assertThat(Objects.requireNonNull(independence.holiday()).kind()).isEqualTo(DayKind.NAMED);
        assertThat(Objects.requireNonNull(independence.holiday().name()).in("uk"))
                .contains("День незалежності України");
    }

    @Test
    void saysOfAYearWithoutDataThatItIsNotKnown() {
        CivilDay newYear = CALENDAR.day("RU", LocalDate.parse("2027-01-01"));

        assertThat(newYear).isEqualTo(new CivilDay(false, false, true, null));
        assertThat(CALENDAR.day("RU", LocalDate.parse("2027-01-02"))).isEqualTo(new CivilDay(false, true, false, null));
        assertThat(CALENDAR.day("../x", LocalDate.parse("2027-01-02")).known()).isFalse();
    }

    @Test
    void takesTheWeekendOfTheCountry() {
        HolidayCalendar none = new HolidayCalendar((country, year) -> Optional.of(Map.of()));
        LocalDate friday = LocalDate.parse("2026-02-13");

        assertThat(Stream.of("CN", "IR", "IL").map(country -> weekend(none, country, friday)))
                .containsExactly("67", "5", "56");
    }

    /** Days of the week, Monday = 1, in the week around a Friday. */
    private static String weekend(HolidayCalendar calendar, String country, LocalDate friday) {
        return Stream.iterate(friday.minusDays(4), day -> day.plusDays(1))
                .limit(7)
                .filter(day -> calendar.day(country, day).weekend())
                .map(day -> String.valueOf(day.getDayOfWeek().getValue()))
                .reduce("", String::concat);
    }

    private static List<String> days(String country, int year, DayKind kind) {
        return Stream.iterate(LocalDate.of(year, 1, 1), day -> day.getYear() == year, day -> day.plusDays(1))
                .filter(day -> Optional.ofNullable(CALENDAR.day(country, day).holiday())
                        .filter(holiday -> holiday.kind() == kind)
                        .isPresent())
                .map(day -> day.toString().substring(5))
                .toList();
    }
}

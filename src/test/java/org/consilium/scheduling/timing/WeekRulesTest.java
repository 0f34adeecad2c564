package org.consilium.scheduling.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.consilium.holidays.HolidayCalendar;
import org.consilium.holidays.ShippedHolidays;
import org.consilium.scheduling.timing.SlotRules.Setting;
import org.consilium.scheduling.timing.Week.Slot;
import org.consilium.shared.LocalizedText;
import org.junit.jupiter.api.Test;

class WeekRulesTest {
    private static final HolidayCalendar CALENDAR = ShippedHolidays.calendar();
    private static final TimedSide SHANGHAI = side("CN", "Asia/Shanghai");
    private static final TimedSide KYIV = side("UA", "Europe/Kyiv");
    private static final TimedSide NEW_YORK = side("US", "America/New_York");
    private static final Duration LENGTH = Duration.ofHours(2);

    @Test
    void proposesStartsInWhichEverybodyIsAtWorkAndAwake() {
        Week week = week("2026-12-09", SHANGHAI, KYIV);

        assertThat(week.days().getFirst().date()).isEqualTo(LocalDate.parse("2026-12-07"));
        assertThat(week.best()).allMatch(Slot::suitsAll).hasSize(5);
        assertThat(times(week.best().getFirst())).containsExactly("2026-12-07T15:00", "2026-12-07T09:00");
        assertThat(week.days().get(5).best()).as("Saturday").isEmpty();
        assertThat(week.days().getFirst().best().stream()
                        .map(slot -> slot.times().getFirst().toLocalTime().toString()))
                .isSorted()
                .hasSize(4);
    }

    @Test
    void countsAWorkingSaturdayForTheSideThatWorks() {
        Week week = week("2026-02-14", SHANGHAI, KYIV);
        Slot saturday = slot(week, 5, "15:00");

        assertThat(saturday.troubles()).containsExactly(new Week.Trouble(KYIV, SlotTrouble.DAY_OFF));
        assertThat(week.days().get(5).bySide().getFirst().day().workingWeekend())
                .isTrue();
    }

    @Test
    void namesWhatSpeaksAgainstAStartAtEachSide() {
        Week week = WeekRules.week(
                new Setting(List.of(SHANGHAI, KYIV), CALENDAR), LocalDate.parse("2026-12-07"), LENGTH, true);

        assertThat(slot(week, 0, "12:30").troubles())
                .containsExactly(
                        new Week.Trouble(SHANGHAI, SlotTrouble.NOON), new Week.Trouble(KYIV, SlotTrouble.EARLY));
        assertThat(slot(week, 0, "19:00").troubles()).containsExactly(new Week.Trouble(SHANGHAI, SlotTrouble.LATE));
        assertThat(week.rows()).hasSize(48);
        assertThat(times(slot(week, 1, "00:30")))
                .as("the day before")
                .containsExactly("2026-12-08T00:30", "2026-12-07T18:30");
    }

    @Test
    void keepsTheHourAcrossAClockChangeAndLeavesTheMissingOneOut() {
        Week week = WeekRules.week(
                new Setting(List.of(KYIV, SHANGHAI), CALENDAR), LocalDate.parse("2022-03-27"), LENGTH, true);

        assertThat(week.changes()).extracting(Week.ClockChange::side).containsExactly(KYIV);
        assertThat(row(week, "03:00").slots().get(6)).isNull();
        assertThat(times(slot(week, 5, "09:00"))).containsExactly("2022-03-26T09:00", "2022-03-26T15:00");
        assertThat(times(slot(week, 6, "09:00"))).containsExactly("2022-03-27T09:00", "2022-03-27T14:00");
    }

    @Test
    void leavesOutHoursThatAreFarFromEverybodysDay() {
        assertThat(week("2026-12-07", SHANGHAI, KYIV).rows())
                .extracting(Week.Row::minute)
                .startsWith(13 * 60)
                .endsWith(19 * 60);
        assertThat(week("2026-12-07", SHANGHAI, NEW_YORK).rows()).isNotEmpty();
    }

    @Test
    void findsTheNearestStartThatSuitsBetter() {
        Setting setting = new Setting(List.of(SHANGHAI, KYIV), CALENDAR);
        Instant now = Instant.parse("2026-12-01T00:00:00Z");
        Span early = Span.of(Instant.parse("2026-12-07T01:00:00Z"), LENGTH);

        assertThat(SlotRules.better(setting, early, now)).contains(Instant.parse("2026-12-07T06:00:00Z"));
        assertThat(SlotRules.better(setting, Span.of(Instant.parse("2026-12-07T07:00:00Z"), LENGTH), now))
                .isEmpty();
        assertThat(SlotRules.better(setting, early, Instant.parse("2026-12-08T00:00:00Z")))
                .contains(Instant.parse("2026-12-08T06:00:00Z"));
    }

    @Test
    void countsMinutesOutsideHoursAndInTheBreak() {
        LocalDateTime from = LocalDateTime.parse("2026-12-07T07:30");

        assertThat(CivilHours.usual("CN").outside(from, from.plusHours(2))).isEqualTo(30);
        assertThat(CivilHours.usual("CN").inBreak(from, from.plusHours(6))).isEqualTo(90);
        assertThat(CivilHours.usual("UA").inBreak(from, from.plusHours(6))).isZero();
        assertThat(CivilHours.usual("UA")
                        .outside(from.withHour(19), from.withHour(19).plusHours(14)))
                .as("a night")
                .isEqualTo(12 * 60);
        assertThat(CivilHours.isPossible(480, 1200, 720, 700)).isFalse();
    }

    private static Week week(String day, TimedSide... sides) {
        return WeekRules.week(new Setting(List.of(sides), CALENDAR), LocalDate.parse(day), LENGTH, false);
    }

    private static Week.Row row(Week week, String time) {
        int minute = LocalTime.parse(time).toSecondOfDay() / 60;
        return week.rows().stream()
                .filter(row -> row.minute() == minute)
                .findFirst()
                .orElseThrow();
    }

    private static Slot slot(Week week, int day, String time) {
        return Objects.requireNonNull(row(week, time).slots().get(day));
    }

    private static Stream<String> times(Slot slot) {
        return slot.times().stream().map(LocalDateTime::toString);
    }

    private static TimedSide side(String country, String zone) {
        return new TimedSide(
                country, LocalizedText.of("en", zone), country, ZoneId.of(zone), CivilHours.usual(country));
    }
}

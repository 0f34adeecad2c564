package org.consilium.interpreting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.interpreting.Plans.LIN;
import static org.consilium.interpreting.Plans.OLENA;
import static org.consilium.interpreting.Plans.SERIK;
import static org.consilium.interpreting.Plans.WRITERS;
import static org.consilium.interpreting.Plans.facts;
import static org.consilium.interpreting.Plans.item;
import static org.consilium.interpreting.Plans.items;
import static org.consilium.interpreting.Plans.range;
import static org.consilium.interpreting.Plans.shift;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffingRulesTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "40, 1", "41, 2", "240, 2", "241, 3", "360, 3", "361, 4", "480, 4", "481, 5", "600, 5"})
    void so_much_work_of_a_day_needs_so_many_people(int minutes, int people) {
        assertThat(StaffingRules.people(Duration.ofMinutes(minutes))).isEqualTo(people);
    }

    @Test
    void a_promised_language_with_nobody_is_the_one_thing_to_say() {
        assertThat(StaffingRules.warnings(facts(items(60)))).containsExactly(RotaWarning.of(WarningKind.NOBODY));
    }

    @Test
    void two_who_take_turns_need_no_warning() {
        assertThat(StaffingRules.warnings(facts(
                        items(25, 25, 20),
                        shift("uk", LIN, 0, 25),
                        shift("uk", OLENA, 25, 50),
                        shift("uk", LIN, 50, 70))))
                .isEmpty();
    }

    @Test
    void a_booth_without_a_promise_needs_nobody() {
        assertThat(StaffingRules.warnings(facts(List.of()))).isEmpty();
        assertThat(StaffingRules.warnings(facts(List.of(), shift("uk", LIN, 0, 25))))
                .isEmpty();
    }

    @Test
    void one_alone_is_too_few_for_more_than_40_minutes() {
        List<RotaWarning> warnings =
                StaffingRules.warnings(facts(items(45), shift("uk", LIN, 0, 20), shift("uk", LIN, 20, 45)));

        assertThat(warnings).contains(RotaWarning.tooFew(range(0, 45), 2, 1));
    }

    @Test
    void each_working_day_has_its_own_people() {
        int nextDay = 24 * 60;
        List<RotaWarning> warnings = StaffingRules.warnings(facts(
                List.of(item(0, 40), item(nextDay, nextDay + 60)),
                shift("uk", LIN, 0, 20),
                shift("uk", OLENA, 20, 40),
                shift("uk", LIN, nextDay, nextDay + 30),
                shift("uk", LIN, nextDay + 45, nextDay + 60)));

        assertThat(warnings)
                .containsExactly(
                        RotaWarning.tooFew(range(nextDay, nextDay + 60), 2, 1),
                        RotaWarning.of(WarningKind.UNCOVERED, range(nextDay + 30, nextDay + 45)));
    }

    @Test
    void what_nobody_covers_is_named_and_a_break_between_items_is_not() {
        List<RotaWarning> warnings = StaffingRules.warnings(facts(
                List.of(item(0, 20), item(20, 40), item(60, 80)), shift("uk", LIN, 5, 30), shift("uk", OLENA, 60, 75)));

        assertThat(warnings)
                .containsExactly(
                        RotaWarning.of(WarningKind.UNCOVERED, range(0, 5)),
                        RotaWarning.of(WarningKind.UNCOVERED, range(30, 40)),
                        RotaWarning.of(WarningKind.UNCOVERED, range(75, 80)));
    }

    @Test
    void a_turn_of_30_minutes_is_long_enough() {
        PlannedShift long31 = shift("uk", OLENA, 30, 61);

        assertThat(StaffingRules.warnings(facts(items(61), shift("uk", LIN, 0, 30), long31)))
                .containsExactly(RotaWarning.of(WarningKind.TOO_LONG, long31));
    }

    @Test
    void somebody_in_two_booths_at_once_is_told_at_both() {
        PlannedShift here = shift("uk", LIN, 0, 25);
        PlannedShift there = shift("ru", LIN, 20, 45);
        StaffingRules.Facts uk = facts(items(25), here, there);
        StaffingRules.Facts ru =
                new StaffingRules.Facts(uk.zone(), "ru", List.of(item(20, 45)), uk.shifts(), List.of(), WRITERS);

        assertThat(StaffingRules.warnings(uk))
                .containsExactly(RotaWarning.of(WarningKind.DOUBLE_BOOKED, here, range(20, 25), "ru"));
        assertThat(StaffingRules.warnings(ru))
                .containsExactly(RotaWarning.of(WarningKind.DOUBLE_BOOKED, there, range(20, 25), "uk"));
    }

    @Test
    void somebody_in_another_exchange_is_told_without_saying_which() {
        PlannedShift here = shift("uk", LIN, 0, 25);
        StaffingRules.Facts facts = new StaffingRules.Facts(
                "Asia/Shanghai",
                "uk",
                items(25),
                List.of(here),
                List.of(new OtherShift(LIN, range(10, 60)), new OtherShift(OLENA, range(0, 25))),
                WRITERS);

        assertThat(StaffingRules.warnings(facts))
                .containsExactly(RotaWarning.of(WarningKind.DOUBLE_BOOKED, here, range(10, 25), null));
    }

    @Test
    void two_in_one_booth_at_once_are_told_once() {
        PlannedShift first = shift("uk", LIN, 0, 25);

        assertThat(StaffingRules.warnings(facts(items(40), first, shift("uk", OLENA, 20, 40))))
                .containsExactly(RotaWarning.of(WarningKind.TWO_AT_ONCE, first, range(20, 25), null));
    }

    @ParameterizedTest
    @CsvSource({"25, true", "39, true", "40, false"})
    void between_two_turns_of_one_person_there_are_15_minutes(int next, boolean warned) {
        PlannedShift second = shift("uk", LIN, next, next + 15);
        List<RotaWarning> warnings = StaffingRules.warnings(facts(items(60), shift("uk", LIN, 0, 25), second));

        assertThat(warnings.contains(RotaWarning.of(WarningKind.NO_REST, second)))
                .isEqualTo(warned);
    }

    @Test
    void a_turn_in_another_booth_is_no_rest() {
        PlannedShift second = shift("uk", LIN, 25, 40);

        assertThat(StaffingRules.warnings(facts(List.of(item(25, 40)), shift("ru", LIN, 0, 25), second)))
                .containsExactly(RotaWarning.of(WarningKind.NO_REST, second));
    }

    @Test
    void a_shift_that_stayed_where_the_agenda_was_has_nothing_to_interpret() {
        PlannedShift lost = shift("uk", SERIK, 40, 60);

        assertThat(StaffingRules.warnings(facts(items(40), shift("uk", LIN, 0, 20), shift("uk", OLENA, 20, 40), lost)))
                .containsExactly(RotaWarning.of(WarningKind.OUTSIDE, lost));
    }

    @Test
    void a_member_without_the_role_cannot_write_and_somebody_named_by_text_is_not_asked() {
        PlannedShift lost = shift("uk", LIN, 0, 20);
        PlannedShift named = shift("uk", new Interpreter(null, "Dana"), 20, 40);
        StaffingRules.Facts facts =
                new StaffingRules.Facts("Asia/Shanghai", "uk", items(40), List.of(lost, named), List.of(), Set.of(2L));

        assertThat(StaffingRules.warnings(facts)).containsExactly(RotaWarning.of(WarningKind.CANNOT_WRITE, lost));
    }

    @Test
    void one_name_without_a_member_is_one_person() {
        Interpreter dana = new Interpreter(null, "Dana");

        assertThat(StaffingRules.warnings(
                        facts(items(50), shift("uk", dana, 0, 25), shift("uk", new Interpreter(null, "DANA"), 25, 50))))
                .extracting(RotaWarning::kind)
                .containsExactly(WarningKind.TOO_FEW, WarningKind.NO_REST);
    }
}

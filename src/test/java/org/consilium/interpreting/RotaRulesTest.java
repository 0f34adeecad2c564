package org.consilium.interpreting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.interpreting.Plans.LIN;
import static org.consilium.interpreting.Plans.OLENA;
import static org.consilium.interpreting.Plans.SERIK;
import static org.consilium.interpreting.Plans.item;
import static org.consilium.interpreting.Plans.items;
import static org.consilium.interpreting.Plans.range;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RotaRulesTest {
    private static final List<Interpreter> TWO = List.of(LIN, OLENA);

    private static List<ProposedShift> turns(List<PromisedItem> promised, List<Interpreter> people) {
        return RotaRules.turns(promised, people, RotaRules.USUAL_TURN, List.of());
    }

    @Test
    void two_take_turns_of_25_minutes() {
        assertThat(turns(items(100), TWO))
                .containsExactly(
                        new ProposedShift(range(0, 25), LIN),
                        new ProposedShift(range(25, 50), OLENA),
                        new ProposedShift(range(50, 75), LIN),
                        new ProposedShift(range(75, 100), OLENA));
    }

    @Test
    void a_change_falls_together_with_a_change_of_speaker_that_is_near() {
        assertThat(turns(items(22, 31, 22), TWO))
                .extracting(ProposedShift::when)
                .containsExactly(range(0, 22), range(22, 48), range(48, 75));
    }

    @Test
    void the_real_agenda_is_cut_where_its_speakers_change() {
        assertThat(turns(items(25, 20, 20, 20), TWO))
                .extracting(ProposedShift::when)
                .containsExactly(range(0, 25), range(25, 45), range(45, 65), range(65, 85));
    }

    @Test
    void a_change_is_not_moved_where_that_leaves_a_turn_too_short_for_a_rest() {
        assertThat(turns(items(25, 10), TWO))
                .extracting(ProposedShift::when)
                .containsExactly(range(0, 17), range(17, 35));
    }

    @Test
    void no_turn_is_left_over_that_is_not_worth_sitting_down_for() {
        assertThat(turns(items(55), TWO)).extracting(ProposedShift::when).containsExactly(range(0, 27), range(27, 55));
    }

    @Test
    void nobody_is_planned_for_a_break_and_the_turns_go_on_after_it() {
        assertThat(turns(List.of(item(0, 25), item(40, 65), item(65, 90)), TWO))
                .containsExactly(
                        new ProposedShift(range(0, 25), LIN),
                        new ProposedShift(range(40, 65), OLENA),
                        new ProposedShift(range(65, 90), LIN));
    }

    @Test
    void an_interpreter_busy_in_another_booth_is_skipped() {
        assertThat(RotaRules.turns(
                        items(75),
                        List.of(LIN, OLENA, SERIK),
                        RotaRules.USUAL_TURN,
                        List.of(new OtherShift(OLENA, range(30, 40)))))
                .extracting(ProposedShift::who)
                .containsExactly(LIN, SERIK, LIN);
    }

    @Test
    void where_nobody_is_free_the_turn_is_planned_all_the_same() {
        assertThat(RotaRules.turns(
                        items(25), List.of(LIN), RotaRules.USUAL_TURN, List.of(new OtherShift(LIN, range(0, 25)))))
                .containsExactly(new ProposedShift(range(0, 25), LIN));
    }

    @Test
    void covers_every_agenda_from_end_to_end_with_turns_that_nobody_is_warned_of() {
        Random random = new Random(20200416);
        for (int round = 0; round < 2_000; round++) {
            List<PromisedItem> agenda = agenda(random);
            List<ProposedShift> turns = turns(agenda, List.of(LIN, OLENA, SERIK));

            List<TimeRange> promised =
                    TimeRange.merged(agenda.stream().map(PromisedItem::when).toList());
            assertThat(TimeRange.merged(turns.stream().map(ProposedShift::when).toList()))
                    .isEqualTo(promised);
            Instant last = Instant.MIN;
            for (ProposedShift turn : turns) {
                assertThat(turn.when().from())
                        .isAfterOrEqualTo(last)
                        .isBefore(turn.when().to());
                assertThat(turn.when().length()).isLessThanOrEqualTo(Duration.ofMinutes(30));
                last = turn.when().to();
            }
        }
    }

    private static List<PromisedItem> agenda(Random random) {
        List<PromisedItem> agenda = new ArrayList<>();
        int from = random.nextInt(60);
        int count = 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            int to = from + 1 + random.nextInt(90);
            agenda.add(item(from, to));
            from = to + (random.nextInt(4) == 0 ? random.nextInt(30) : 0);
        }
        return agenda;
    }
}

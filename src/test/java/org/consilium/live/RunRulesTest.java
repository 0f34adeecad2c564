package org.consilium.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunRulesTest {
    private static final Instant NINE = SampleRoom.NINE;

    /** Welcome 9:00-9:30, case 9:30-10:00, a pause, questions 10:30-11:00. */
    private static final List<RoomProgramme.Item> ITEMS = List.of(item(1, 0), item(2, 30), item(3, 90));

    @Test
    void nothingOnYetMeansAsPlanned() {
        assertThat(expected(null, null, 200))
                .extracting(RunRules.Expected::late)
                .containsOnly(Duration.ZERO)
                .hasSize(3);
    }

    @Test
    void whatRunsLateShiftsWhatFollowsAsFarAsPausesDoNotMakeUpForIt() {
        assertThat(expected(1L, 10, 12)).extracting(RunRulesTest::starts).containsExactly("1 10", "2 40", "3 90");
        assertThat(expected(2L, 50, 51)).extracting(RunRulesTest::starts).containsExactly("2 50", "3 90");
    }

    @Test
    void whatDoesNotEndShiftsTheRestAsTimeGoesBy() {
        assertThat(expected(1L, 0, 45)).extracting(RunRulesTest::starts).containsExactly("1 0", "2 45", "3 90");
        assertThat(expected(1L, 0, 75)).extracting(RunRulesTest::starts).containsExactly("1 0", "2 75", "3 105");
    }

    @Test
    void whatBeganEarlyPullsNothingForward() {
        assertThat(expected(2L, 10, 15)).extracting(RunRulesTest::starts).containsExactly("2 10", "3 90");
    }

    @Test
    void anItemThatTheAgendaHasNoMoreIsNothing() {
        assertThat(expected(99L, 10, 15)).extracting(RunRulesTest::starts).containsExactly("1 0", "2 30", "3 90");
    }

    private static List<RunRules.Expected> expected(@Nullable Long now, @Nullable Integer since, int at) {
        return RunRules.expected(ITEMS, now, since == null ? null : minute(since), minute(at));
    }

    private static String starts(RunRules.Expected one) {
        return one.item() + " " + Duration.between(NINE, one.starts()).toMinutes();
    }

    private static Instant minute(int minute) {
        return NINE.plus(Duration.ofMinutes(minute));
    }

    private static RoomProgramme.Item item(long number, int minute) {
        return new RoomProgramme.Item(
                number, LocalizedText.of("en", "item " + number), minute(minute), Duration.ofMinutes(30));
    }
}

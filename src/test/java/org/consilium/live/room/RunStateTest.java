package org.consilium.live.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RunStateTest {
    private static final Instant NINE = Instant.parse("2020-04-16T07:00:00Z");
    private static final long REPORT = 1;
    private static final long QUESTIONS = 2;

    private final RunState run = new RunState();

    @Test
    void aWrongStepThatIsTakenBackAtOnceChangesNoTime() {
        run.move(NINE, REPORT);
        run.move(NINE.plusSeconds(900), QUESTIONS);
        run.move(NINE.plusSeconds(910), REPORT);

        assertThat(run.item()).isEqualTo(REPORT);
        assertThat(run.since()).isEqualTo(NINE);
    }

    @Test
    void anItemResumedLaterBeginsAnew() {
        Instant again = NINE.plusSeconds(900).plus(RoomState.UNDO).plusSeconds(1);
        run.move(NINE, REPORT);
        run.move(NINE.plusSeconds(900), QUESTIONS);
        run.move(again, REPORT);

        assertThat(run.since()).isEqualTo(again);
    }

    @Test
    void aPauseThatIsTakenBackAtOnceWasNone() {
        run.move(NINE, REPORT);
        run.move(NINE.plusSeconds(900), null);
        assertThat(run.item()).isNull();
        run.move(NINE.plusSeconds(905), REPORT);

        assertThat(run.since()).isEqualTo(NINE);
    }

    @Test
    void anotherItemBeginsWhenItIsMovedTo() {
        run.move(NINE, REPORT);
        run.move(NINE.plusSeconds(10), QUESTIONS);

        assertThat(run.since()).isEqualTo(NINE.plusSeconds(10));
    }
}

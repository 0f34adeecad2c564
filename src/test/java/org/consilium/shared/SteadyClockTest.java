package org.consilium.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.consilium.testing.MovingClock;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");

    private final MovingClock wall = new MovingClock(NINE);
    private long nanos;
    private final SteadyClock clock = new SteadyClock(wall, () -> nanos);

    @Test
    void followsTheWall() {
        pass(Duration.ofMinutes(5));
        assertThat(clock.instant()).isEqualTo(NINE.plus(Duration.ofMinutes(5)));
        wall.goOn(Duration.ofHours(1));
        assertThat(clock.instant()).isEqualTo(NINE.plus(Duration.ofMinutes(65)));
    }

    @Test
    void goesOnWhereTheWallIsSetBackAndMeetsItAgain() {
        clock.instant();
        wall.goOn(Duration.ofHours(-1));
        assertThat(clock.instant()).isEqualTo(NINE);

        pass(Duration.ofMinutes(8));
        assertThat(clock.instant()).isEqualTo(NINE.plus(Duration.ofMinutes(7)));
        pass(Duration.ofHours(8));
        assertThat(clock.instant()).isEqualTo(wall.instant());
    }

    @Test
    void neverGoesBackHoweverOftenItIsAsked() {
        Instant before = clock.instant();
        for (int step = 0; step < 10_000; step++) {
            nanos += step % 11;
            wall.goOn(Duration.ofNanos(step % 7 - 3));
            Instant now = clock.instant();
            assertThat(now).isAfterOrEqualTo(before);
            before = now;
        }
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
        wall.goOn(time);
    }
}

package org.consilium.exchange.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.exchange.state.ExchangeState.CANCELLED;
import static org.consilium.exchange.state.ExchangeState.HELD;
import static org.consilium.exchange.state.ExchangeState.LIVE;
import static org.consilium.exchange.state.ExchangeState.POSTPONED;
import static org.consilium.exchange.state.ExchangeState.PUBLISHED;
import static org.consilium.exchange.state.ExchangeState.RESCHEDULED;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final Instant START = Instant.parse("2026-12-10T07:00:00Z");
    private static final Instant LATER = Instant.parse("2026-12-17T07:00:00Z");

    @Test
    void theClockDecidesUnlessOrganisersDo() {
        assertThat(state(Standing.NONE, START, START.minusNanos(1))).isEqualTo(PUBLISHED);
        assertThat(state(Standing.NONE, START, START)).isEqualTo(LIVE);
        assertThat(state(Standing.NONE, START, START.plus(Duration.ofHours(1)))).isEqualTo(HELD);
        for (ExchangeState halted : new ExchangeState[] {POSTPONED, CANCELLED}) {
            Standing decided = Standing.NONE.halt(halted, NOW);
            assertThat(state(decided, START, START)).isEqualTo(halted);
            assertThat(decided.since(halted)).isEqualTo(NOW);
            assertThat(decided.halt(halted, LATER)).as("said twice").isEqualTo(decided);
            assertThat(decided.resume()).isEqualTo(Standing.NONE);
        }
    }

    @Test
    void aMovedStartIsRescheduledUntilItBeginsOrGoesBack() {
        Standing moved = Standing.NONE.moved(START, LATER, NOW);

        assertThat(state(moved, LATER, NOW)).isEqualTo(RESCHEDULED);
        assertThat(state(moved, LATER, LATER)).isEqualTo(LIVE);
        assertThat(moved.previousStartsAt()).isEqualTo(START);
        Standing again = moved.moved(LATER, LATER.plus(Duration.ofDays(7)), NOW.plusSeconds(60));
        assertThat(again.previousStartsAt()).as("as announced first").isEqualTo(START);
        assertThat(again.since(RESCHEDULED)).isEqualTo(NOW.plusSeconds(60));
        assertThat(moved.moved(LATER, START, NOW)).isEqualTo(Standing.NONE);
    }

    @Test
    void aCorrectedStartInThePastIsNoMove() {
        assertThat(Standing.NONE.moved(START, LATER, START)).isEqualTo(Standing.NONE);
        assertThat(Standing.NONE.moved(START, START, NOW)).isEqualTo(Standing.NONE);
    }

    @Test
    void aNewStartSettlesAPostponementButNoCancellation() {
        Standing postponed = Standing.NONE.halt(POSTPONED, NOW);
        assertThat(state(postponed.moved(START, LATER, START.plusSeconds(1)), LATER, START.plusSeconds(1)))
                .isEqualTo(RESCHEDULED);
        assertThat(state(Standing.NONE.halt(CANCELLED, NOW).moved(START, LATER, NOW), LATER, NOW))
                .isEqualTo(CANCELLED);
    }

    @Test
    void archivingChangesNoState() {
        Standing archived = Standing.NONE.archive(NOW);

        assertThat(archived.archived()).isTrue();
        assertThat(state(archived, START, NOW)).isEqualTo(PUBLISHED);
        assertThat(archived.archive(LATER)).isEqualTo(archived);
        assertThat(archived.unarchive()).isEqualTo(Standing.NONE);
    }

    private static ExchangeState state(Standing standing, Instant starts, Instant now) {
        return standing.state(starts, starts.plus(Duration.ofHours(1)), now);
    }
}

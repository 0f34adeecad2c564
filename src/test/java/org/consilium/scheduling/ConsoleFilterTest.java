package org.consilium.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.exchange.state.ExchangeState.CANCELLED;
import static org.consilium.exchange.state.ExchangeState.DRAFT;
import static org.consilium.exchange.state.ExchangeState.HELD;
import static org.consilium.exchange.state.ExchangeState.LIVE;
import static org.consilium.exchange.state.ExchangeState.POSTPONED;
import static org.consilium.exchange.state.ExchangeState.PUBLISHED;
import static org.consilium.exchange.state.ExchangeState.RESCHEDULED;

import java.util.Map;
import org.consilium.exchange.state.ExchangeState;
import org.junit.jupiter.api.Test;

class ConsoleFilterTest {
    private static final Readiness READY = new Readiness(6, Map.of(), 0);
    private static final Readiness LACKING = new Readiness(6, Map.of("kk", 3), 0);

    @Test
    void showsWhatNeedsItsOrganisers() {
        for (ExchangeState state : new ExchangeState[] {DRAFT, LIVE, POSTPONED}) {
            assertThat(ConsoleFilter.NEEDS_YOU.shows(state, false, false)).isTrue();
        }
        for (ExchangeState state : new ExchangeState[] {PUBLISHED, RESCHEDULED, HELD, CANCELLED}) {
            assertThat(ConsoleFilter.NEEDS_YOU.shows(state, false, false)).isFalse();
            assertThat(ConsoleFilter.NEEDS_YOU.shows(state, true, false)).isTrue();
        }
    }

    @Test
    void whatIsArchivedIsShownOnlyInTheArchive() {
        for (ConsoleFilter filter : ConsoleFilter.values()) {
            assertThat(filter.shows(LIVE, true, true)).isEqualTo(filter == ConsoleFilter.ARCHIVED);
        }
    }

    @Test
    void eachIsEitherComingOrPast() {
        for (ExchangeState state : ExchangeState.values()) {
            assertThat(ConsoleFilter.COMING.shows(state, false, false))
                    .isNotEqualTo(ConsoleFilter.PAST.shows(state, false, false));
        }
    }

    @Test
    void thereIsOneNextStep() {
        assertThat(NextStep.of(LIVE, true, READY, true)).isEqualTo(NextStep.ENTER_ROOM);
        assertThat(NextStep.of(LIVE, true, READY, false)).isEqualTo(NextStep.PUBLISH);
        assertThat(NextStep.of(DRAFT, true, new Readiness(0, Map.of(), 0), true))
                .isEqualTo(NextStep.ADD_AGENDA);
        assertThat(NextStep.of(DRAFT, true, READY, true)).isEqualTo(NextStep.PUBLISH);
        assertThat(NextStep.of(POSTPONED, false, READY, true)).isEqualTo(NextStep.SET_TIME);
        assertThat(NextStep.of(PUBLISHED, false, LACKING, true)).isEqualTo(NextStep.COMPLETE);
        assertThat(NextStep.of(PUBLISHED, false, READY, true)).isEqualTo(NextStep.OPEN);
        assertThat(NextStep.of(HELD, false, LACKING, true)).isEqualTo(NextStep.OPEN);
    }
}

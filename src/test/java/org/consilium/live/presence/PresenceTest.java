package org.consilium.live.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PresenceTest {
    private static final Instant START = Instant.parse("2026-05-04T08:00:00Z");
    private static final long DOCTOR = 7;

    private final Presence presence = new Presence(1L);

    @Test
    void aPersonCountsOnceHoweverManyTabsThereAre() {
        presence.enter(DOCTOR, at(0));
        presence.enter(DOCTOR, at(1));
        presence.leave(DOCTOR, at(2));

        assertThat(presence.settle(at(60))).isTrue();
        assertThat(presence.members()).containsExactly(DOCTOR);
        assertThat(presence.connections(DOCTOR)).isEqualTo(1);
        assertThat(presence.settle(at(61))).isFalse();
    }

    @Test
    void aReturnWithinTheGraceIsNotAnAbsence() {
        presence.enter(DOCTOR, at(0));
        presence.settle(at(0));
        presence.leave(DOCTOR, at(20));
        assertThat(presence.settle(at(29))).isFalse();
        presence.enter(DOCTOR, at(29));
        presence.leave(DOCTOR, at(40));

        assertThat(presence.settle(at(50))).isTrue();
        assertThat(presence.members()).isEmpty();
        assertThat(presence.take(at(51))).containsExactly(new PresenceSpan(DOCTOR, 1L, at(0), at(40)));
    }

    @Test
    void whatWasOnIsPartOfTheSpan() {
        presence.enter(DOCTOR, at(0));
        presence.moveTo(2L, at(30));

        assertThat(presence.take(at(45)))
                .containsExactly(
                        new PresenceSpan(DOCTOR, 1L, at(0), at(30)), new PresenceSpan(DOCTOR, 2L, at(30), at(45)));
        assertThat(presence.take(at(45))).isEmpty();
    }

    @Test
    void whatCouldNotBeStoredComesAgain() {
        presence.enter(DOCTOR, at(0));
        presence.putBack(presence.take(at(15)));

        assertThat(presence.take(at(30)))
                .containsExactly(
                        new PresenceSpan(DOCTOR, 1L, at(0), at(15)), new PresenceSpan(DOCTOR, 1L, at(15), at(30)));
    }

    private static Instant at(long seconds) {
        return START.plusSeconds(seconds);
    }
}

package org.consilium.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutageTest {
    private static final Instant BEGAN = Instant.parse("2026-11-30T08:00:00Z");

    private final Outage outage = new Outage(BEGAN);

    @Test
    void has_a_line_a_minute_however_much_fails() {
        outage.failed(after(30));
        assertThat(outage.isLineDue(after(59))).isFalse();
        assertThat(outage.isLineDue(after(60))).isTrue();
        assertThat(outage.isLineDue(after(61))).isFalse();
        assertThat(outage.isLineDue(after(119))).isFalse();
        assertThat(outage.isLineDue(after(120))).isTrue();
    }

    @Test
    void says_how_often_and_for_how_long() {
        outage.failed(after(30));
        assertThat(outage.failures()).isEqualTo(2);
        assertThat(outage.seconds(after(90))).isEqualTo(90);
    }

    @Test
    void is_quiet_a_minute_after_the_last_failure() {
        outage.failed(after(30));
        assertThat(outage.isQuiet(after(89))).isFalse();
        assertThat(outage.isQuiet(after(90))).isTrue();
    }

    private static Instant after(long seconds) {
        return BEGAN.plusSeconds(seconds);
    }
}

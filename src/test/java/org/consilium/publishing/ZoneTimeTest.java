package org.consilium.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZoneTimeTest {
    private final Instant evening = Instant.parse("2020-04-16T17:00:00Z");

    @Test
    void tellsTheDateOfEachZoneAndHowFarItIsAhead() {
        List<ZoneTime> times = ZoneTime.of(evening, List.of("Asia/Shanghai", "Europe/Kyiv"));

        assertThat(times)
                .extracting(ZoneTime::date)
                .containsExactly(LocalDate.of(2020, 4, 17), LocalDate.of(2020, 4, 16));
        assertThat(times).extracting(ZoneTime::shift).containsExactly(0L, -1L);
    }

    @Test
    void tellsOnceAZoneThatTwoSidesShare() {
        assertThat(ZoneTime.of(evening, List.of("Asia/Shanghai", "Asia/Shanghai")))
                .hasSize(1);
    }
}

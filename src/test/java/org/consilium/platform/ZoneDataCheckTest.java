package org.consilium.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ZoneDataCheckTest {
    @Test
    void zones_before_the_change_of_kazakhstan_are_too_old() {
        assertThat(ZoneDataCheck.warning("2023d"))
                .hasValueSatisfying(text -> assertThat(text).contains("2023d", "2024a"));
        assertThat(ZoneDataCheck.warning("2019b")).isPresent();
    }

    @Test
    void later_ones_are_not() {
        assertThat(ZoneDataCheck.warning("2024a")).isEmpty();
        assertThat(ZoneDataCheck.warning("2025c")).isEmpty();
    }
}

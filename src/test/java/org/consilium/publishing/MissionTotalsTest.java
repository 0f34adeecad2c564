package org.consilium.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.consilium.publishing.MissionTotals.MissionTotal;
import org.consilium.publishing.MissionTotals.Total;
import org.junit.jupiter.api.Test;

class MissionTotalsTest {
    @Test
    void leavesOutWhatTheMissionHasNone() {
        var totals = new MissionJson.Totals(3, 0, 1, 150, 0, 0, new BigDecimal("48.5"));

        assertThat(MissionTotals.of(totals).totals())
                .containsExactly(
                        new Total(MissionTotal.STOPS, BigDecimal.valueOf(3)),
                        new Total(MissionTotal.EXCHANGES, BigDecimal.ONE),
                        new Total(MissionTotal.MINUTES, BigDecimal.valueOf(150)),
                        new Total(MissionTotal.TONNES, new BigDecimal("48.5")));
    }
}

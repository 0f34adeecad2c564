package org.consilium.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.consilium.publishing.MissionTotals.Total;
import org.consilium.publishing.view.MissionJson;
import org.junit.jupiter.api.Test;

class MissionTotalsTest {
    @Test
    void leavesOutWhatTheMissionHasNone() {
        var totals = new MissionJson.Totals(3, 0, 1, 150, 0, 0, new BigDecimal("48.5"));

        assertThat(MissionTotals.of(totals).totals())
                .containsExactly(
                        new Total("mission.total.stops", BigDecimal.valueOf(3)),
                        new Total("mission.total.exchanges", BigDecimal.ONE),
                        new Total("mission.total.minutes", BigDecimal.valueOf(150)),
                        new Total("mission.total.tonnes", new BigDecimal("48.5")));
    }
}

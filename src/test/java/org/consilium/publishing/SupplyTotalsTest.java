package org.consilium.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.consilium.publishing.SupplyTotals.Route;
import org.consilium.publishing.view.MissionJson.Supply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SupplyTotalsTest {
    private final List<Route> routes =
            SupplyTotals.of(MissionFile.russia().supplies()).routes();

    @Test
    void keepsHelpThatGoesOutApartFromHelpThatComesBack() {
        assertThat(routes).extracting(Route::from).containsExactly("CN", "RU");
        assertThat(routes).extracting(Route::tonnes).map(Object::toString).containsExactly("25.5", "23");
    }

    @Test
    void countsShipmentsWhoseWeightNobodyGave() {
        assertThat(routes).extracting(Route::unweighed).containsExactly(1, 0);
        assertThat(routes).extracting(Route::weighed).containsExactly(true, true);
    }

    @Test
    void listsShipmentsAsTheyArrivedAndThoseOfNoKnownDayLast() {
        Supply late = arriving(LocalDate.of(2020, 4, 11));
        Supply early = arriving(LocalDate.of(2020, 4, 2));
        Supply undated = arriving(null);

        assertThat(SupplyTotals.of(List.of(undated, late, early))
                        .routes()
                        .getFirst()
                        .shipments())
                .containsExactly(early, late, undated);
    }

    private static Supply arriving(@Nullable LocalDate day) {
        return new Supply("CN", "RU", day, null, List.of());
    }
}

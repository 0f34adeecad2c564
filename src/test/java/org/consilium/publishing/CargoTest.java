package org.consilium.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.consilium.publishing.Cargo.Route;
import org.junit.jupiter.api.Test;

class CargoTest {
    private final List<Route> routes = Cargo.of(MissionFile.russia().supplies()).routes();

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
}

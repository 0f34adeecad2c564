package org.consilium.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.consilium.publishing.FigureTable.Cell;
import org.consilium.publishing.FigureTable.Measure;
import org.consilium.publishing.view.FigureJson;
import org.consilium.shared.LocalizedText;
import org.junit.jupiter.api.Test;

class FigureTableTest {
    @Test
    void onlyMeasuresThatSomeFigureGivesHaveAColumn() {
        FigureTable table = FigureTable.of(List.of(figure(15L, null), figure(20L, 3L)));

        assertThat(table.measures()).containsExactly(Measure.CONFIRMED, Measure.DEATHS);
        assertThat(table.rows()).allSatisfy(row -> assertThat(row.cells()).hasSize(2));
    }

    @Test
    void whatTheSourcesDoNotGiveIsNotZero() {
        FigureTable table = FigureTable.of(List.of(figure(15L, null), figure(20L, 0L)));

        assertThat(table.rows().get(0).cells().get(1).known()).isFalse();
        assertThat(table.rows().get(1).cells().get(1).value()).isZero();
    }

    @Test
    void barsShareOneScaleAndACountAboveNothingIsNeverInvisible() {
        FigureTable table = FigureTable.of(List.of(figure(10_000L, 1L), figure(2_500L, 0L)));

        assertThat(table.rows().stream().flatMap(row -> row.cells().stream()))
                .extracting(Cell::width)
                .containsExactly("100.0%", "0.5%", "25.0%", "0.0%");
    }

    @Test
    void nothingButZeroesIsDrawnAsNothing() {
        assertThat(FigureTable.of(List.of(figure(0L, 0L))).rows().getFirst().cells())
                .extracting(Cell::width)
                .containsOnly("0.0%");
    }

    private static FigureJson figure(Long confirmed, Long deaths) {
        return new FigureJson(
                "binzhou",
                LocalizedText.of("en", "Binzhou"),
                null,
                LocalDate.parse("2020-03-07"),
                confirmed,
                deaths,
                null,
                null,
                null);
    }
}

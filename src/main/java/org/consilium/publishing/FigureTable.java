package org.consilium.publishing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.consilium.publishing.view.FigureJson;
import org.consilium.shared.Coded;
import org.jspecify.annotations.Nullable;

/** Situation figures as a table, and as bars on a common scale. Only measures that some figure gives. Pure. */
public record FigureTable(List<Measure> measures, List<Row> rows) {
    /** The minimum for a non-zero count, so that it stays visible beside one a thousand times larger. */
    private static final double NARROWEST_PERCENT = 0.5;

    public enum Measure implements Coded {
        CONFIRMED,
        DISCHARGED,
        DEATHS,
        INFECTED_MEDICAL_STAFF;

        @Nullable
        Long of(FigureJson figure) {
            return switch (this) {
                case CONFIRMED -> figure.confirmed();
                case DISCHARGED -> figure.discharged();
                case DEATHS -> figure.deaths();
                case INFECTED_MEDICAL_STAFF -> figure.infectedMedicalStaff();
            };
        }
    }

    public record Row(FigureJson figure, List<Cell> cells) {}

    /**
     * @param value null if the sources give none, which is not zero
     * @param width of the bar in per cent of the largest, "37.5%"
     */
    public record Cell(Measure measure, @Nullable Long value, String width) {
        public boolean known() {
            return value != null;
        }
    }

    public static FigureTable of(List<FigureJson> figures) {
        List<Measure> measures = Arrays.stream(Measure.values())
                .filter(measure -> figures.stream().anyMatch(figure -> measure.of(figure) != null))
                .toList();
        long largest = figures.stream()
                .flatMap(figure -> measures.stream().map(measure -> measure.of(figure)))
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return new FigureTable(
                measures,
                figures.stream()
                        .map(figure -> new Row(
                                figure,
                                measures.stream()
                                        .map(measure -> cell(measure, measure.of(figure), largest))
                                        .toList()))
                        .toList());
    }

    private static Cell cell(Measure measure, @Nullable Long value, long largest) {
        double percent = value == null || value == 0 ? 0 : Math.max(NARROWEST_PERCENT, 100.0 * value / largest);
        return new Cell(measure, value, String.format(Locale.ROOT, "%.1f%%", percent));
    }
}

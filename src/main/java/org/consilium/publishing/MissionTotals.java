package org.consilium.publishing;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.consilium.publishing.MissionJson.Totals;
import org.consilium.shared.Coded;

/** The running totals that a page shows: those above nothing. Pure. */
public record MissionTotals(List<Total> totals) {
    public enum MissionTotal implements Coded {
        STOPS,
        ON_SITE,
        EXCHANGES,
        MINUTES,
        EDUCATIONAL_MINUTES,
        DOCUMENTS,
        TONNES
    }

    public record Total(MissionTotal of, BigDecimal number) {}

    public static MissionTotals of(Totals totals) {
        return new MissionTotals(Stream.of(
                        total(MissionTotal.STOPS, totals.stops()),
                        total(MissionTotal.ON_SITE, totals.onSite()),
                        total(MissionTotal.EXCHANGES, totals.exchanges()),
                        total(MissionTotal.MINUTES, totals.minutes()),
                        total(MissionTotal.EDUCATIONAL_MINUTES, totals.educationalMinutes()),
                        total(MissionTotal.DOCUMENTS, totals.documents()),
                        new Total(MissionTotal.TONNES, totals.tonnes()))
                .filter(total -> total.number().signum() > 0)
                .toList());
    }

    private static Total total(MissionTotal of, int number) {
        return new Total(of, BigDecimal.valueOf(number));
    }
}

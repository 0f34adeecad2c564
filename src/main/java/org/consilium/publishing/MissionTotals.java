package org.consilium.publishing;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.consilium.publishing.view.MissionJson.Totals;

/** The running totals of a page: those above zero. Pure. */
public record MissionTotals(List<Total> totals) {
    /** {@code key} of its label in the catalogues, which depends on the number. */
    public record Total(String key, BigDecimal number) {}

    public static MissionTotals of(Totals totals) {
        return new MissionTotals(Stream.of(
                        total("mission.total.stops", totals.stops()),
                        total("mission.total.on_site", totals.onSite()),
                        total("mission.total.exchanges", totals.exchanges()),
                        total("mission.total.minutes", totals.minutes()),
                        total("mission.total.educational_minutes", totals.educationalMinutes()),
                        total("mission.total.documents", totals.documents()),
                        new Total("mission.total.tonnes", totals.tonnes()))
                .filter(total -> total.number().signum() > 0)
                .toList());
    }

    private static Total total(String key, int number) {
        return new Total(key, BigDecimal.valueOf(number));
    }
}

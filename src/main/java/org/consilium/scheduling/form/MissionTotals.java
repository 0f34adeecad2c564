package org.consilium.scheduling.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.exchangefile.ExchangeFile.Item;
import org.consilium.exchangefile.ExchangeFile.MissionBody;
import org.consilium.exchangefile.ExchangeFile.OnSite;
import org.consilium.exchangefile.ExchangeFile.Online;
import org.consilium.exchangefile.ExchangeFile.Supply;

/** The totals of a mission in a working copy, always counted. Pure. */
public final class MissionTotals {
    /** @param key of its label in the catalogues, which depends on the number */
    public record Total(String key, BigDecimal number) {}

    private MissionTotals() {}

    /** Those above zero. */
    public static List<Total> of(MissionBody mission) {
        List<Item> items = items(mission);
        return Stream.of(
                        total("mission.total.stops", mission.stops().size()),
                        total("mission.total.on_site", count(mission, OnSite.class)),
                        total("mission.total.exchanges", count(mission, Online.class)),
                        total(
                                "mission.total.minutes",
                                items.stream().mapToLong(Item::minutes).sum()),
                        total(
                                "mission.total.educational_minutes",
                                items.stream()
                                        .filter(MissionTotals::isEducational)
                                        .mapToLong(Item::minutes)
                                        .sum()),
                        total(
                                "mission.total.documents",
                                items.stream()
                                        .flatMap(item -> item.documents().stream())
                                        .distinct()
                                        .count()),
                        new Total(
                                "mission.total.tonnes",
                                mission.supplies().stream()
                                        .map(Supply::tonnes)
                                        .filter(Objects::nonNull)
                                        .reduce(BigDecimal.ZERO, BigDecimal::add)))
                .filter(total -> total.number().signum() > 0)
                .toList();
    }

    private static Total total(String key, long number) {
        return new Total(key, BigDecimal.valueOf(number));
    }

    private static long count(MissionBody mission, Class<?> type) {
        return mission.activities().stream().filter(type::isInstance).count();
    }

    private static List<Item> items(MissionBody mission) {
        return mission.activities().stream()
                .filter(Online.class::isInstance)
                .map(one -> ((Online) one).body())
                .map(ExchangeBody::agenda)
                .flatMap(List::stream)
                .flatMap(part -> part.items().stream())
                .toList();
    }

    private static boolean isEducational(Item item) {
        return Objects.requireNonNullElse(item.educational(), item.type().educationalByDefault());
    }
}

package org.consilium.publishing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.consilium.publishing.view.MissionJson.Supply;

/** Supplies by route, because help sent out and help sent back do not add up. Pure. */
public record SupplyTotals(List<Route> routes) {
    private static final Comparator<Supply> AS_THEY_ARRIVED =
            Comparator.comparing(Supply::arrives, Comparator.nullsLast(Comparator.naturalOrder()));

    /**
     * {@code shipments} in order of arrival, those without a known day last; {@code tonnes} is the sum of known
     * weights; {@code unweighed} counts shipments without one. Countries are ISO 3166-1.
     */
    public record Route(String from, String to, List<Supply> shipments, BigDecimal tonnes, int unweighed) {
        public boolean weighed() {
            return unweighed < shipments.size();
        }
    }

    private record Way(String from, String to) {}

    public static SupplyTotals of(List<Supply> supplies) {
        Map<Way, List<Supply>> byWay = new LinkedHashMap<>();
        for (Supply supply : supplies) {
            byWay.computeIfAbsent(new Way(supply.from(), supply.to()), way -> new ArrayList<>())
                    .add(supply);
        }
        return new SupplyTotals(byWay.entrySet().stream()
                .map(entry -> route(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static Route route(Way way, List<Supply> shipments) {
        BigDecimal tonnes = shipments.stream()
                .map(Supply::tonnes)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        int unweighed = (int)
                shipments.stream().filter(supply -> supply.tonnes() == null).count();
        return new Route(
                way.from(), way.to(), shipments.stream().sorted(AS_THEY_ARRIVED).toList(), tonnes, unweighed);
    }
}

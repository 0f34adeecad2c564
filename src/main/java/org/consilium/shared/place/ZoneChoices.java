package org.consilium.shared.place;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.consilium.shared.Formats;
import org.consilium.shared.UiLanguage;
import org.consilium.shared.Zones;

/**
 * The time zones by city, and the zone of a country. Each zone is there once, under its present name: Europe/Kyiv, not
 * Europe/Kiev. Thread-safe.
 */
public final class ZoneChoices {
    /** @param name of the city in one language */
    private record City(String zone, String country, String name) {}

    private static final Map<UiLanguage, List<City>> CITIES = new EnumMap<>(UiLanguage.class);

    /** By the name of the city in any language, and as the tz database writes it; in lower case. */
    private static final Map<String, String> BY_NAME = new HashMap<>();

    static {
        List<String> zones = TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
                .map(ZoneChoices::present)
                .filter(Zones::isKnown)
                .toList();
        for (UiLanguage language : UiLanguage.values()) {
            Formats formats = new Formats(language);
            Collator collator = Collator.getInstance(language.locale());
            CITIES.put(
                    language,
                    zones.stream()
                            .map(zone -> new City(zone, TimeZone.getRegion(zone), formats.zoneCity(zone)))
                            .sorted(Comparator.comparing(City::name, collator::compare)
                                    .thenComparing(City::zone))
                            .toList());
        }
        Zones.all().forEach(zone -> BY_NAME.putIfAbsent(folded(zone.substring(zone.lastIndexOf('/') + 1)), zone));
        zones.forEach(zone -> BY_NAME.put(folded(zone.substring(zone.lastIndexOf('/') + 1)), zone));
        CITIES.values().forEach(all -> all.forEach(city -> BY_NAME.putIfAbsent(folded(city.name()), city.zone())));
    }

    private ZoneChoices() {}

    /** All zones, sorted by city, with their offsets at {@code at}. */
    public static List<ZoneChoice> in(UiLanguage language, Instant at) {
        Formats formats = new Formats(language);
        return Objects.requireNonNull(CITIES.get(language)).stream()
                .map(city -> new ZoneChoice(
                        city.zone(), city.country(), city.name() + " · " + formats.offset(at, city.zone())))
                .toList();
    }

    /** The zone to propose for a country; empty if it has several, none of which is obvious. */
    public static Optional<String> of(String country) {
        List<String> zones = CITIES.values().iterator().next().stream()
                .filter(city -> city.country().equals(country))
                .map(City::zone)
                .toList();
        return zones.size() == 1
                ? Optional.of(zones.getFirst())
                : Optional.ofNullable(LikelyCountries.ZONES.get(country));
    }

    /** The zone that somebody meant who wrote the name of a city instead: "Kyiv", "Алматы", "上海". */
    public static Optional<String> meant(String written) {
        return Optional.ofNullable(BY_NAME.get(folded(written.substring(written.lastIndexOf('/') + 1))));
    }

    private static String folded(String name) {
        return name.strip().replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private static String present(String zone) {
        return Zones.isKnown(TimeZone.getIanaID(zone)) ? TimeZone.getIanaID(zone) : zone;
    }
}

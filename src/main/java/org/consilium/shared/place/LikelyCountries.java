package org.consilium.shared.place;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.consilium.shared.Countries;
import org.consilium.shared.Countries.Country;
import org.consilium.shared.UiLanguage;

/** The countries whose hospitals hold most exchanges here, and what a country suggests. Pure. */
public final class LikelyCountries {
    /** Where a country has several zones, that of most of its people. */
    static final Map<String, String> ZONES =
            Map.of("CN", "Asia/Shanghai", "RU", "Europe/Moscow", "UA", "Europe/Kyiv", "KZ", "Asia/Almaty");

    private static final List<String> FIRST = List.of("CN", "RU", "UA", "KZ");

    private LikelyCountries() {}

    /** In the order in which a form offers them. */
    public static List<Country> first(UiLanguage language) {
        return FIRST.stream()
                .flatMap(code ->
                        Countries.in(language).stream().filter(one -> one.code().equals(code)))
                .toList();
    }

    /** The likely ones, then all others by name. */
    public static List<Country> all(UiLanguage language) {
        return Stream.concat(first(language).stream(), others(language).stream())
                .toList();
    }

    /** All other countries, by name. */
    public static List<Country> others(UiLanguage language) {
        return Countries.in(language).stream()
                .filter(one -> !FIRST.contains(one.code()))
                .toList();
    }

    /** The language of the pages to propose for a side from there; empty if none of them is its language, or no country is given. */
    public static Optional<UiLanguage> language(String country) {
        if (country.isEmpty()) {
            return Optional.empty();
        }
        return Arrays.stream(UiLanguage.values())
                .filter(one -> ULocale.addLikelySubtags(ULocale.forLanguageTag(one.tag()))
                        .getCountry()
                        .equals(country))
                .findFirst()
                .or(() -> UiLanguage.of(
                        ULocale.addLikelySubtags(new ULocale("und", country)).getLanguage()));
    }
}

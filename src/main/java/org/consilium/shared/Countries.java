package org.consilium.shared;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The countries by name, in the order of a language. */
public final class Countries {
    /** @param code ISO 3166-1 alpha-2 */
    public record Country(String code, String name) {}

    private static final Map<UiLanguage, List<Country>> ALL = new EnumMap<>(UiLanguage.class);

    static {
        for (UiLanguage language : UiLanguage.values()) {
            ALL.put(language, sorted(language));
        }
    }

    private Countries() {}

    public static List<Country> in(UiLanguage language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    private static List<Country> sorted(UiLanguage language) {
        Formats formats = new Formats(language);
        Collator collator = Collator.getInstance(language.locale());
        return Stream.of(Locale.getISOCountries())
                .map(code -> new Country(code, formats.country(code)))
                .sorted(Comparator.comparing(Country::name, collator::compare))
                .toList();
    }
}

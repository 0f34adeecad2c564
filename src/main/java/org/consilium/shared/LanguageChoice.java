package org.consilium.shared;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of the five languages a reader gets if the address does not say it. Pure. */
public final class LanguageChoice {
    /** The cookie that stores the reader's choice. */
    public static final String COOKIE = "language";

    private static final int LONGEST_HEADER = 1000;

    private LanguageChoice() {}

    /** The language at the beginning of an address, {@code /uk/exchanges}. */
    public static Optional<UiLanguage> inPath(String path) {
        String[] segments = path.split("/", 3);
        return segments.length > 1 && segments[0].isEmpty() ? UiLanguage.of(segments[1]) : Optional.empty();
    }

    /**
     * The earlier choice, otherwise the browser's preference (RFC 9110, 12.5.4), otherwise English.
     *
     * @param cookie value of {@link #COOKIE}; anything but one of the five counts as absent
     * @param acceptLanguage the header; malformed parts count as absent
     */
    public static UiLanguage of(@Nullable String cookie, @Nullable String acceptLanguage) {
        return Optional.ofNullable(cookie)
                .flatMap(UiLanguage::of)
                .or(() -> preferred(acceptLanguage))
                .orElse(UiLanguage.EN);
    }

    /** The browser's preference among the five; empty if it wants none of them. */
    public static Optional<UiLanguage> preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        return Arrays.stream(acceptLanguage.split(",", -1))
                .flatMap(LanguageChoice::ranges)
                .filter(range -> range.getWeight() > 0)
                // Stable: of equal weights, the first one wins.
                .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight)
                        .reversed())
                .map(range -> range.getRange().split("-", 2)[0])
                .flatMap(primary -> UiLanguage.of(primary).stream())
                .findFirst();
    }

    /**
     * One element. Empty (RFC 9110, 5.6.1.2) and malformed ones count for nothing; some browsers write {@code kk_KZ}.
     */
    private static Stream<Locale.LanguageRange> ranges(String element) {
        try {
            return Locale.LanguageRange.parse(element.strip().replace('_', '-')).stream();
        } catch (IllegalArgumentException malformed) {
            return Stream.empty();
        }
    }
}

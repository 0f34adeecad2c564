package org.consilium.shared;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of the five languages a reader gets where the address does not say it. */
public final class LanguageChoice {
    /** The cookie that keeps the reader's own choice. */
    public static final String COOKIE = "language";

    private static final int LONGEST_HEADER = 1000;

    private LanguageChoice() {}

    /** The language that stands first in an address, {@code /uk/exchanges}. */
    public static Optional<UiLanguage> inPath(String path) {
        String[] segments = path.split("/", 3);
        return segments.length > 1 && segments[0].isEmpty() ? UiLanguage.of(segments[1]) : Optional.empty();
    }

    /**
     * The choice made before, or else what the browser prefers (RFC 9110, 12.5.4), or else English.
     *
     * @param cookie value of {@link #COOKIE}; anything but one of the five counts as none
     * @param acceptLanguage the header; what of it is malformed counts as none
     */
    public static UiLanguage of(@Nullable String cookie, @Nullable String acceptLanguage) {
        return Optional.ofNullable(cookie)
                .flatMap(UiLanguage::of)
                .or(() -> preferred(acceptLanguage))
                .orElse(UiLanguage.EN);
    }

    /** What the browser prefers among the five; empty where it wants none of them. */
    public static Optional<UiLanguage> preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        return Arrays.stream(acceptLanguage.split(",", -1))
                .flatMap(LanguageChoice::ranges)
                .filter(range -> range.getWeight() > 0)
                // Stable: of equal weight, what stands first.
                .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight)
                        .reversed())
                .map(range -> range.getRange().split("-", 2)[0])
                .flatMap(primary -> UiLanguage.of(primary).stream())
                .findFirst();
    }

    /** One element: an empty one counts for nothing (RFC 9110, 5.6.1.2), nor one that is malformed; some write {@code kk_KZ}. */
    private static Stream<Locale.LanguageRange> ranges(String element) {
        try {
            return Locale.LanguageRange.parse(element.strip().replace('_', '-')).stream();
        } catch (IllegalArgumentException malformed) {
            return Stream.empty();
        }
    }
}

package org.consilium.shared;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
     * @param acceptLanguage the header; a malformed one counts as none
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
        return ranges(acceptLanguage).stream()
                .filter(range -> range.getWeight() > 0)
                .map(range -> range.getRange().split("-", 2)[0])
                .flatMap(primary -> UiLanguage.of(primary).stream())
                .findFirst();
    }

    private static List<Locale.LanguageRange> ranges(String header) {
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }
}

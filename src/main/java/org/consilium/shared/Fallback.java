package org.consilium.shared;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which language stands in for a pending translation: the same language in a different script or country, then the
 * language that readers of the wanted one most likely read, then English, then the first one written. Pure.
 */
public final class Fallback {
    private static final Map<String, List<String>> READ_TOO = Map.of(
            "kk", List.of("ru", "en"), "uk", List.of("en", "ru"), "zh", List.of("en"), "ru", List.of("en", "uk"));

    private Fallback() {}

    /** @param available in the order of writing; not empty */
    public static String choose(String wanted, Set<String> available) {
        if (available.contains(wanted)) {
            return wanted;
        }
        String primary = Languages.primary(wanted);
        Optional<String> sibling = available.stream()
                .filter(tag -> Languages.primary(tag).equals(primary))
                .findFirst();
        return sibling.orElseGet(() -> other(primary, available));
    }

    /** The language followed by its fallbacks, best first. */
    public static List<String> order(String wanted) {
        String primary = Languages.primary(wanted);
        return Stream.concat(Stream.of(wanted), READ_TOO.getOrDefault(primary, List.of("en")).stream())
                .distinct()
                .toList();
    }

    private static String other(String wanted, Set<String> available) {
        return READ_TOO.getOrDefault(wanted, List.of("en")).stream()
                .filter(available::contains)
                .findFirst()
                .orElseGet(() -> available.iterator().next());
    }
}

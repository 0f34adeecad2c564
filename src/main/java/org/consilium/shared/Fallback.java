package org.consilium.shared;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which language stands in where a translation is pending: the same language in another script or
 * country, what readers of the wanted language most likely read, then English, then whatever was written first.
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

    /** The language, and those that stand in for it, the best first. */
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

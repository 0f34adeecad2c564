package org.consilium.scheduling.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks into an exchange file as JSON. Pure. */
final class EntryTree {
    private EntryTree() {}

    /** The file itself, or an exchange of its activities; empty if there is no such exchange. */
    static Map<?, ?> scope(Map<?, ?> tree, String exchange) {
        return exchange.isEmpty()
                ? tree
                : maps(tree.get("activities")).stream()
                        .filter(one -> exchange.equals(one.get("exchange")))
                        .findFirst()
                        .orElse(Map.of());
    }

    /** What has keys, by key and in order. */
    static Map<String, Map<?, ?>> entries(Map<?, ?> tree, EntryKind kind, String exchange) {
        Map<String, Map<?, ?>> found = new LinkedHashMap<>();
        switch (kind) {
            case SIDES -> maps(tree.get("sides")).forEach(one -> found.put(key(one), one));
            case PARTS -> maps(scope(tree, exchange).get("agenda")).forEach(one -> found.put(key(one), one));
            default -> {
                if (tree.get(kind.code()) instanceof Map<?, ?> map) {
                    map.forEach((key, one) -> found.put(String.valueOf(key), (Map<?, ?>) one));
                }
            }
        }
        return found;
    }

    private static String key(Map<?, ?> entry) {
        return Objects.toString(entry.get("key"), "");
    }

    static List<Map<?, ?>> maps(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList()
                : List.of();
    }
}

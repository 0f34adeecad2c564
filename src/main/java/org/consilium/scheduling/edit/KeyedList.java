package org.consilium.scheduling.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists whose elements have a key as a field, and maps that have it as their key. */
final class KeyedList {
    private static final String KEY = "key";

    private KeyedList() {}

    /** The map with one entry more, after a key; at the end if that key is gone meanwhile. */
    static Map<String, Object> withEntry(
            Map<String, Object> all, String key, @Nullable String after, Map<String, Object> value) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        if (after == null) {
            ordered.put(key, value);
        }
        all.forEach((one, entry) -> {
            ordered.put(one, entry);
            if (one.equals(after)) {
                ordered.put(key, value);
            }
        });
        ordered.putIfAbsent(key, value);
        return ordered;
    }

    static Map<String, Object> withKey(String key, Map<String, Object> value) {
        Map<String, Object> keyed = new LinkedHashMap<>();
        keyed.put(KEY, key);
        keyed.putAll(value);
        keyed.put(KEY, key);
        return keyed;
    }

    /** After something that is gone meanwhile: at the end. */
    static void insert(List<Map<String, Object>> list, @Nullable String after, Map<String, Object> value) {
        int before = after == null ? 0 : index(list, after) + 1;
        list.add(after != null && before == 0 ? list.size() : before, value);
    }

    static int index(List<Map<String, Object>> list, String key) {
        for (int i = 0; i < list.size(); i++) {
            if (hasKey(list.get(i), key)) {
                return i;
            }
        }
        return -1;
    }

    static @Nullable String before(List<Map<String, Object>> list, String key) {
        int index = index(list, key);
        return index == 0 ? null : String.valueOf(list.get(index - 1).get(KEY));
    }

    static boolean hasKey(Map<String, Object> one, String key) {
        return key.equals(one.get(KEY));
    }
}

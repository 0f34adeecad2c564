package org.consilium.release.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A programme whose items are one list beside that of the parts, each naming its part as {@code in}: an item that went to
 * a different part has moved, and was not removed and added. So are those of a mission's exchanges. Pure.
 */
final class FlatAgenda {
    static final String ITEMS = "items";
    static final String IN = "in";
    static final String AGENDA = "agenda";
    static final String ACTIVITIES = "activities";

    private FlatAgenda() {}

    static Map<String, Object> of(Map<String, Object> programme) {
        Map<String, Object> flat = one(programme);
        if (programme.get(ACTIVITIES) instanceof List<?> all) {
            flat.put(
                    ACTIVITIES, all.stream().<Object>map(each -> one(map(each))).toList());
        }
        return flat;
    }

    private static Map<String, Object> one(Map<String, Object> programme) {
        Map<String, Object> flat = new LinkedHashMap<>(programme);
        if (!(programme.get(AGENDA) instanceof List<?> parts)) {
            return flat;
        }
        List<Object> bare =
                parts.stream().<Object>map(part -> without(part, ITEMS)).toList();
        List<String> names = ElementNames.of(bare);
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (map(parts.get(i)).get(ITEMS) instanceof List<?> own) {
                for (Object item : own) {
                    Map<String, Object> placed = new LinkedHashMap<>(map(item));
                    placed.put(IN, names.get(i));
                    items.add(placed);
                }
            }
        }
        flat.put(AGENDA, bare);
        flat.put(ITEMS, items);
        return flat;
    }

    static Map<String, Object> without(Object element, String key) {
        Map<String, Object> rest = new LinkedHashMap<>(map(element));
        rest.remove(key);
        return rest;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object element) {
        return (Map<String, Object>) element;
    }
}

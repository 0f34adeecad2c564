package org.consilium.scheduling.edit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The activities of a mission: those on site as one list, the field {@code visits} of an edit; the exchanges, which stand among
 * them, each by its slug. Pure.
 */
final class Visits {
    static final String FIELD = "visits";

    private static final String EXCHANGE = "exchange";
    private static final String ACTIVITIES = "activities";

    private Visits() {}

    /** @return null if there are none */
    static @Nullable Object of(Map<String, Object> root) {
        List<?> visits =
                activities(root).stream().filter(one -> !isExchange(one)).toList();
        return visits.isEmpty() ? null : new ArrayList<>(visits);
    }

    /** Visits that stay keep their place; a new one comes after everything that begins by its date. */
    static void set(Map<String, Object> root, @Nullable Object value) {
        List<Object> added = new ArrayList<>(value instanceof List<?> list ? list : List.of());
        List<Object> activities = new ArrayList<>();
        for (Object one : activities(root)) {
            if (isExchange(one) || added.remove(one)) {
                activities.add(one);
            }
        }
        added.forEach(visit -> insert(activities, visit));
        root.put(ACTIVITIES, activities);
    }

    /** After everything that begins by its date. */
    private static void insert(List<Object> activities, Object one) {
        int at = activities.size();
        while (at > 0 && date(activities.get(at - 1)).isAfter(date(one))) {
            at--;
        }
        activities.add(at, one);
    }

    static void addExchange(Map<String, Object> root, String slug, Map<String, Object> value) {
        Map<String, Object> exchange = new LinkedHashMap<>();
        exchange.put(EXCHANGE, slug);
        exchange.putAll(value);
        exchange.put(EXCHANGE, slug);
        List<Object> activities = new ArrayList<>(activities(root));
        insert(activities, exchange);
        root.put(ACTIVITIES, activities);
    }

    static void removeExchange(Map<String, Object> root, String slug) {
        List<Object> activities = new ArrayList<>(activities(root));
        activities.removeIf(one -> one instanceof Map<?, ?> map && slug.equals(map.get(EXCHANGE)));
        root.put(ACTIVITIES, activities);
    }

    private static List<?> activities(Map<String, Object> root) {
        return root.get(ACTIVITIES) instanceof List<?> list ? list : List.of();
    }

    private static boolean isExchange(Object activity) {
        return activity instanceof Map<?, ?> map && map.containsKey(EXCHANGE);
    }

    /** What has no date yet comes last; the rules of files say that it lacks one. */
    private static LocalDate date(Object activity) {
        @Nullable Object said = null;
        if (activity instanceof Map<?, ?> map) {
            said = map.get(isExchange(activity) ? "starts" : "date");
        }
        try {
            return LocalDate.parse(String.valueOf(said).split("T", 2)[0]);
        } catch (DateTimeParseException unknown) {
            return LocalDate.MAX;
        }
    }
}

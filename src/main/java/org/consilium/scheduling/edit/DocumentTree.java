package org.consilium.scheduling.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.FileTree;
import org.consilium.scheduling.edit.EditOperation.Place;
import org.jspecify.annotations.Nullable;

/** The document of a working copy while it is edited, addressed by {@link EditPath}s. Not thread-safe. */
final class DocumentTree {
    private static final String KEY = "key";
    private static final String ITEMS = "items";
    private static final String AGENDA = "agenda";

    private final Map<String, Object> root;

    DocumentTree(ExchangeFile file) {
        root = FileTree.of(file);
    }

    Map<String, Object> root() {
        return root;
    }

    /** Null where nothing stands. */
    @Nullable
    Object get(EditPath path) {
        List<String> keys = path.local();
        Optional<Keyed> kind = Keyed.of(keys.getFirst());
        if (isVisits(path)) {
            return Visits.of(root);
        }
        if (kind.isEmpty()) {
            return scope(path).map(map -> field(map, keys)).orElse(null);
        }
        if (keys.size() < 2) {
            return null;
        }
        return keyed(path, kind.get())
                .map(found -> field(found, keys.subList(2, keys.size())))
                .orElse(null);
    }

    /** Whether that to which a field belongs is there. */
    boolean has(EditPath path) {
        Optional<Keyed> kind = Keyed.of(path.local().getFirst());
        return kind.isEmpty() || keyed(path, kind.get()).isPresent();
    }

    /** A log keeps what stood in a tree that goes on changing. */
    static Map<String, Object> copy(Map<String, Object> original) {
        Map<String, Object> copy = new LinkedHashMap<>();
        original.forEach((key, value) -> copy.put(key, copyOf(value)));
        return copy;
    }

    private static Object copyOf(Object value) {
        return switch (value) {
            case Map<?, ?> map -> copy(asMap(map));
            case List<?> list ->
                new ArrayList<>(list.stream().map(DocumentTree::copyOf).toList());
            default -> value;
        };
    }

    private static @Nullable Object field(Object from, List<String> keys) {
        Object at = from;
        for (String key : keys) {
            if (!(at instanceof Map<?, ?> map) || map.get(key) == null) {
                return null;
            }
            at = Objects.requireNonNull(map.get(key));
        }
        return at;
    }

    /** Sets a field of what is there. @return false if there is nothing to which the field could belong */
    boolean set(EditPath path, @Nullable Object value) {
        if (isVisits(path)) {
            Visits.set(root, value);
            return true;
        }
        List<String> keys = path.local();
        Optional<Keyed> kind = Keyed.of(keys.getFirst());
        List<String> inside = kind.isPresent() ? keys.subList(Math.min(2, keys.size()), keys.size()) : keys;
        Optional<Map<String, Object>> owner = kind.isPresent() ? keyed(path, kind.get()) : scope(path);
        return !inside.isEmpty() && owner.filter(map -> set(map, inside, value)).isPresent();
    }

    private boolean isVisits(EditPath path) {
        return root.containsKey("mission") && path.keys().equals(List.of(Visits.FIELD));
    }

    private static boolean set(Map<String, Object> map, List<String> keys, @Nullable Object value) {
        String key = keys.getFirst();
        if (keys.size() == 1) {
            if (value == null) {
                map.remove(key);
            } else {
                map.put(key, value);
            }
            return true;
        }
        Object next = map.get(key);
        if (next == null) {
            next = new LinkedHashMap<String, Object>();
            map.put(key, next);
        }
        if (!(next instanceof Map<?, ?>) || !set(asMap(next), keys.subList(1, keys.size()), value)) {
            return false;
        }
        if (asMap(next).isEmpty()) {
            map.remove(key);
        }
        return true;
    }

    /** Where something with a key stands; empty if it does not. */
    Optional<Place> place(EditPath path) {
        String key = path.local().get(1);
        return switch (kind(path)) {
            case ITEMS ->
                parts(path).stream()
                        .filter(part -> KeyedList.index(items(part), key) >= 0)
                        .map(part -> new Place(String.valueOf(part.get(KEY)), KeyedList.before(items(part), key)))
                        .findFirst();
            case PARTS -> placeIn(parts(path), key);
            case SIDES -> placeIn(sides(), key);
            case EXCHANGES -> keyed(path, Keyed.EXCHANGES).map(found -> new Place(null, null)); // its date places it
            case INSTITUTIONS, PEOPLE, DOCUMENTS -> {
                Map<String, Object> all = entries(kind(path));
                List<String> keys = List.copyOf(all.keySet());
                int index = keys.indexOf(key);
                yield index < 0
                        ? Optional.empty()
                        : Optional.of(new Place(null, index == 0 ? null : keys.get(index - 1)));
            }
        };
    }

    private static Optional<Place> placeIn(List<Map<String, Object>> list, String key) {
        return KeyedList.index(list, key) < 0
                ? Optional.empty()
                : Optional.of(new Place(null, KeyedList.before(list, key)));
    }

    /** @return false if there is no such part */
    boolean add(EditPath path, Place place, Map<String, Object> value) {
        String key = path.local().get(1);
        return switch (kind(path)) {
            case ITEMS -> {
                Optional<Map<String, Object>> part = parts(path).stream()
                        .filter(one -> Objects.equals(one.get(KEY), place.in()))
                        .findFirst();
                part.ifPresent(
                        one -> KeyedList.insert(itemsToChange(one), place.after(), KeyedList.withKey(key, value)));
                yield part.isPresent();
            }
            case PARTS -> {
                Optional<Map<String, Object>> scope = scope(path);
                scope.ifPresent(one ->
                        KeyedList.insert(listToChange(one, AGENDA), place.after(), KeyedList.withKey(key, value)));
                yield scope.isPresent();
            }
            case SIDES -> {
                KeyedList.insert(listToChange(root, "sides"), place.after(), KeyedList.withKey(key, value));
                yield true;
            }
            case EXCHANGES -> {
                Visits.addExchange(root, key, value);
                yield true;
            }
            case INSTITUTIONS, PEOPLE, DOCUMENTS -> {
                addEntry(kind(path), key, place.after(), value);
                yield true;
            }
        };
    }

    /** @return what was there; null if nothing was */
    @Nullable
    Map<String, Object> remove(EditPath path) {
        String key = path.local().get(1);
        @Nullable Map<String, Object> found = keyed(path, kind(path)).orElse(null);
        if (found == null) {
            return null;
        }
        switch (kind(path)) {
            case ITEMS ->
                parts(path).forEach(part -> itemsToChange(part).removeIf(item -> KeyedList.hasKey(item, key)));
            case PARTS ->
                scope(path).ifPresent(one -> listToChange(one, AGENDA).removeIf(part -> KeyedList.hasKey(part, key)));
            case SIDES -> listToChange(root, "sides").removeIf(side -> KeyedList.hasKey(side, key));
            case EXCHANGES -> Visits.removeExchange(root, key);
            case INSTITUTIONS, PEOPLE, DOCUMENTS -> entries(kind(path)).remove(key);
        }
        Map<String, Object> without = copy(found);
        without.remove(kind(path) == Keyed.EXCHANGES ? "exchange" : KEY);
        return without;
    }

    private Optional<Map<String, Object>> keyed(EditPath path, Keyed kind) {
        List<String> keys = path.local();
        if (keys.size() < 2) {
            return Optional.empty();
        }
        String key = keys.get(1);
        return switch (kind) {
            case ITEMS ->
                parts(path).stream()
                        .flatMap(part -> items(part).stream())
                        .filter(item -> KeyedList.hasKey(item, key))
                        .findFirst();
            case PARTS ->
                parts(path).stream().filter(part -> KeyedList.hasKey(part, key)).findFirst();
            case SIDES ->
                sides().stream().filter(side -> KeyedList.hasKey(side, key)).findFirst();
            case EXCHANGES ->
                list(root, "activities").stream()
                        .filter(one -> key.equals(one.get("exchange")))
                        .findFirst();
            case INSTITUTIONS, PEOPLE, DOCUMENTS ->
                Optional.ofNullable(entries(kind).get(key)).map(DocumentTree::asMap);
        };
    }

    private static Keyed kind(EditPath path) {
        return Keyed.of(path.local().getFirst()).orElseThrow();
    }

    /** The file itself, or an exchange within a mission. */
    private Optional<Map<String, Object>> scope(EditPath path) {
        String exchange = path.exchange();
        return exchange.isEmpty()
                ? Optional.of(root)
                : list(root, "activities").stream()
                        .filter(one -> exchange.equals(one.get("exchange")))
                        .findFirst();
    }

    private List<Map<String, Object>> parts(EditPath path) {
        return scope(path).map(one -> list(one, AGENDA)).orElse(List.of());
    }

    private List<Map<String, Object>> sides() {
        return list(root, "sides");
    }

    private static List<Map<String, Object>> items(Map<String, Object> part) {
        return list(part, ITEMS);
    }

    private static List<Map<String, Object>> itemsToChange(Map<String, Object> part) {
        return listToChange(part, ITEMS);
    }

    /** Of institutions, people or documents, which have their keys as keys. */
    private Map<String, Object> entries(Keyed kind) {
        return asMap(root.computeIfAbsent(kind.code(), none -> new LinkedHashMap<String, Object>()));
    }

    private void addEntry(Keyed kind, String key, @Nullable String after, Map<String, Object> value) {
        root.put(kind.code(), KeyedList.withEntry(entries(kind), key, after, value));
    }

    private static List<Map<String, Object>> list(Map<String, Object> from, String key) {
        return from.get(key) instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(DocumentTree::asMap)
                        .toList()
                : List.of();
    }

    /** Elements of these lists are maps: the tree came from a file that was read, or was added as a map. */
    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> listToChange(Map<String, Object> from, String key) {
        return (List<Map<String, Object>>) from.computeIfAbsent(key, none -> new ArrayList<Map<String, Object>>());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }
}

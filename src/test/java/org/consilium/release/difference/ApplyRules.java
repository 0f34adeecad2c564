package org.consilium.release.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.consilium.release.difference.Change.Added;
import org.consilium.release.difference.Change.Moved;
import org.consilium.release.difference.Change.Removed;
import org.consilium.release.difference.Change.Replaced;
import org.consilium.release.difference.Change.Reworded;
import org.jspecify.annotations.Nullable;

/** Applies a difference: the reverse of {@link DifferenceRules}, by which it is tested. */
final class ApplyRules {
    /** Elements keep the names that they had before the first change. */
    private record Element(String name, Object value) {}

    private record Elements(List<Element> list) {}

    private ApplyRules() {}

    /** @throws IllegalArgumentException if the changes are not those of this programme */
    static Map<String, Object> apply(Map<String, Object> programme, List<Change> changes) {
        Object tree = named(FlatAgenda.of(programme));
        changes.forEach(change -> apply(tree, change));
        return nested(asMap(plain(tree)));
    }

    /** The reverse of {@link FlatAgenda#of}. */
    private static Map<String, Object> nested(Map<String, Object> flat) {
        Map<String, Object> programme = nestedOne(flat);
        if (flat.get(FlatAgenda.ACTIVITIES) instanceof List<?> all) {
            programme.put(
                    FlatAgenda.ACTIVITIES,
                    all.stream()
                            .<Object>map(one -> nestedOne(FlatAgenda.map(one)))
                            .toList());
        }
        return programme;
    }

    private static Map<String, Object> nestedOne(Map<String, Object> flat) {
        Map<String, Object> programme = new LinkedHashMap<>(flat);
        Object items = programme.remove(FlatAgenda.ITEMS);
        if (!(flat.get(FlatAgenda.AGENDA) instanceof List<?> parts) || !(items instanceof List<?> all)) {
            return programme;
        }
        Map<String, List<Object>> byPart = new LinkedHashMap<>();
        all.forEach(item -> byPart.computeIfAbsent(
                        (String) FlatAgenda.map(item).get(FlatAgenda.IN), none -> new ArrayList<>())
                .add(FlatAgenda.without(item, FlatAgenda.IN)));
        List<String> names = ElementNames.of(parts);
        List<Object> whole = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Map<String, Object> part = new LinkedHashMap<>(FlatAgenda.map(parts.get(i)));
            List<Object> own = byPart.get(names.get(i));
            if (own != null) {
                part.put(FlatAgenda.ITEMS, own);
            }
            whole.add(part);
        }
        programme.put(FlatAgenda.AGENDA, whole);
        return programme;
    }

    private static void apply(Object tree, Change change) {
        List<String> path = change.path();
        String last = path.getLast();
        Object parent = at(tree, path.subList(0, path.size() - 1));
        switch (change) {
            case Added added -> insert(elements(parent), added.after(), new Element(last, named(added.value())));
            case Removed removed -> take(elements(parent), last);
            case Moved moved -> insert(elements(parent), moved.after(), take(elements(parent), last));
            case Replaced replaced -> put(asMap(parent), last, replaced.to());
            case Reworded reworded -> put(asMap(parent), last, after(reworded.words()));
        }
    }

    private static String after(List<WordRun> words) {
        return words.stream()
                .filter(run -> run.kind() != WordRun.Kind.DELETED)
                .map(WordRun::text)
                .collect(Collectors.joining());
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value == null) {
            map.remove(key);
        } else {
            map.put(key, named(value));
        }
    }

    private static Object at(Object tree, List<String> path) {
        Object at = tree;
        for (String key : path) {
            Object next = at instanceof Elements elements
                    ? elements.list().get(index(elements, key)).value()
                    : asMap(at).get(key);
            if (next == null) {
                throw new IllegalArgumentException("nothing at " + path);
            }
            at = next;
        }
        return at;
    }

    private static int index(Elements elements, String name) {
        for (int i = 0; i < elements.list().size(); i++) {
            if (elements.list().get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no element " + name);
    }

    private static Element take(Elements elements, String name) {
        return elements.list().remove(index(elements, name));
    }

    private static void insert(Elements elements, @Nullable String after, Element element) {
        elements.list().add(after == null ? 0 : index(elements, after) + 1, element);
    }

    private static Elements elements(Object parent) {
        if (parent instanceof Elements elements) {
            return elements;
        }
        throw new IllegalArgumentException("no list");
    }

    private static Object named(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> copy = new LinkedHashMap<>();
                map.forEach((key, one) -> copy.put((String) key, named(one)));
                yield copy;
            }
            case List<?> list -> {
                List<String> names = ElementNames.of(list);
                List<Element> elements = new ArrayList<>();
                for (int i = 0; i < list.size(); i++) {
                    elements.add(new Element(names.get(i), named(list.get(i))));
                }
                yield new Elements(elements);
            }
            default -> value;
        };
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Elements elements ->
                new ArrayList<>(
                        elements.list().stream().map(one -> plain(one.value())).toList());
            case Map<?, ?> map -> {
                Map<String, Object> copy = new LinkedHashMap<>();
                map.forEach((key, one) -> copy.put((String) key, plain(one)));
                yield copy;
            }
            default -> value;
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        if (value instanceof Map<?, ?>) {
            return (Map<String, Object>) value;
        }
        throw new IllegalArgumentException("no map");
    }
}

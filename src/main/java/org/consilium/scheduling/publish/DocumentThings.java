package org.consilium.scheduling.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.FileTree;
import org.jspecify.annotations.Nullable;

/** A file taken apart into what organisers see as one thing each: the exchange, its parts and items, people ... Pure. */
final class DocumentThings {
    /** What is a thing of its own, or says nothing to a reader. */
    private static final Set<String> STRUCTURE = Set.of(
            "format", "exchange", "mission", "key", "items", "agenda", "activities", "people", "institutions", "sides");

    private static final Set<String> TEXTS = Set.of("title", "part", "note", "speciality", "name");

    /**
     * A value of a field.
     *
     * @param shown as written; null for lists, of which is only told that they change
     */
    record Value(String written, @Nullable String shown) {}

    /**
     * @param names in the languages that it has
     * @param values by field; a text has one for each language, such as {@code title.uk}
     */
    record Thing(ChangedKind kind, Map<String, String> names, Map<String, Value> values) {}

    private final Map<String, Thing> found = new LinkedHashMap<>();

    private DocumentThings() {}

    /** By an address that stays the same from release to release. */
    static Map<String, Thing> of(ExchangeFile file) {
        DocumentThings things = new DocumentThings();
        Map<String, Object> root = FileTree.of(file);
        things.add("", ChangedKind.PROGRAMME, "title", root);
        things.agenda("", root);
        for (Map<String, Object> activity : FileTree.maps(root.get("activities"))) {
            if (activity.containsKey("exchange")) {
                String scope = "exchanges/" + activity.get("exchange");
                things.add(scope, ChangedKind.EXCHANGE, "title", activity);
                things.agenda(scope + "/", activity);
            }
        }
        FileTree.maps(root.get("sides"))
                .forEach(one -> things.add("sides/" + one.get("key"), ChangedKind.SIDE, "name", one));
        things.entries(root, "institutions", ChangedKind.INSTITUTION, "name");
        things.entries(root, "people", ChangedKind.PERSON, "name");
        things.entries(root, "documents", ChangedKind.DOCUMENT, "title");
        return things.found;
    }

    private void agenda(String scope, Map<String, Object> body) {
        List<Map<String, Object>> parts = FileTree.maps(body.get("agenda"));
        int items = 0;
        for (int i = 0; i < parts.size(); i++) {
            Map<String, Object> part = parts.get(i);
            add(scope + "parts/" + Objects.requireNonNullElse(part.get("key"), i), ChangedKind.PART, "part", part);
            for (Map<String, Object> item : FileTree.maps(part.get("items"))) {
                add(
                        scope + "items/" + Objects.requireNonNullElse(item.get("key"), items++),
                        ChangedKind.ITEM,
                        "title",
                        item);
            }
        }
    }

    private void entries(Map<String, Object> root, String list, ChangedKind kind, String name) {
        FileTree.copy(root.get(list)).forEach((key, one) -> add(list + "/" + key, kind, name, FileTree.copy(one)));
    }

    /** @param name the field that names it */
    private void add(String address, ChangedKind kind, String name, Map<String, Object> tree) {
        Map<String, String> names = new LinkedHashMap<>();
        FileTree.copy(tree.get(name)).forEach((language, one) -> names.put(language, written(one)));
        Map<String, Value> values = new LinkedHashMap<>();
        tree.forEach((field, value) -> {
            if (TEXTS.contains(field) && value instanceof Map<?, ?>) {
                FileTree.copy(value)
                        .forEach((language, one) ->
                                values.put(field + "." + language, new Value(written(one), written(one))));
            } else if (!STRUCTURE.contains(field) && !(kind == ChangedKind.PROGRAMME && field.equals("documents"))) {
                boolean list = value instanceof Map<?, ?> || value instanceof List<?>;
                values.put(field, new Value(String.valueOf(value), list ? null : String.valueOf(value)));
            }
        });
        found.put(address, new Thing(kind, names, values));
    }

    /** A name of two parts in one text. */
    private static String written(Object value) {
        if (!(value instanceof Map<?, ?> name)) {
            return String.valueOf(value);
        }
        return Stream.of(name.get("family"), name.get("given"))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }
}

package org.consilium.scheduling.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.consilium.exchangefile.FileTree;

/**
 * Every text of an exchange file that the format has by language, in the order of the file: what the console, the warnings, the
 * editor and the translator's desk count. The editor has the same list in {@code frontend/src/editor/pending-texts.js}. Pure.
 */
final class TranslatedTexts {
    /** Texts by language, as the format calls them. */
    private static final List<String> TEXTS = List.of("title", "part", "note", "speciality");

    /** Their names are texts; those of people are names. */
    private static final List<Keyed> NAMED = List.of(Keyed.SIDES, Keyed.INSTITUTIONS);

    private static final String NAME = "name";
    private static final String KEY = "key";

    enum Kind {
        TEXT,
        /** A family and a given name. */
        NAME,
        /** Stands in a list that is one field: {@code people/huang/posts/0/post}. */
        LISTED
    }

    /** @param path without a language */
    record Text(EditPath path, Kind kind, Map<String, Object> byLanguage) {}

    private final List<Text> found = new ArrayList<>();

    private TranslatedTexts() {}

    /** @param root a file as {@code FileTree} has it */
    static List<Text> of(Map<String, Object> root) {
        TranslatedTexts texts = new TranslatedTexts();
        texts.texts(List.of(), root);
        texts.agenda(List.of(), root);
        FileTree.maps(root.get("activities")).stream()
                .filter(one -> one.containsKey("exchange"))
                .forEach(one -> texts.agenda(List.of("exchanges", String.valueOf(one.get("exchange"))), one));
        FileTree.maps(root.get("sides")).forEach(side -> texts.keyed(Keyed.SIDES, String.valueOf(side.get(KEY)), side));
        for (Keyed kind : List.of(Keyed.INSTITUTIONS, Keyed.PEOPLE, Keyed.DOCUMENTS)) {
            FileTree.copy(root.get(kind.code())).forEach((key, one) -> texts.keyed(kind, key, FileTree.copy(one)));
        }
        return List.copyOf(texts.found);
    }

    private void agenda(List<String> scope, Map<String, Object> body) {
        List<Map<String, Object>> parts = FileTree.maps(body.get("agenda"));
        int items = 0;
        for (int i = 0; i < parts.size(); i++) {
            Map<String, Object> part = parts.get(i);
            texts(path(scope, Keyed.PARTS.code(), key(part, "part-" + (i + 1))), part);
            for (Map<String, Object> item : FileTree.maps(part.get("items"))) {
                items++;
                List<String> at = path(scope, Keyed.ITEMS.code(), key(item, "item-" + items));
                texts(at, item);
                listed(at, item, "speakers", "unnamed");
            }
        }
    }

    /** A file that is published may have no keys. */
    private static String key(Map<String, Object> one, String instead) {
        return String.valueOf(Objects.requireNonNullElse(one.get(KEY), instead));
    }

    private void keyed(Keyed kind, String key, Map<String, Object> one) {
        List<String> path = List.of(kind.code(), key);
        texts(path, one);
        if (NAMED.contains(kind)) {
            add(path(path, NAME), Kind.TEXT, FileTree.copy(one.get(NAME)));
        } else if (kind == Keyed.PEOPLE) {
            add(path(path, NAME), Kind.NAME, FileTree.copy(one.get(NAME)));
            listed(path, one, "posts", "post");
        }
    }

    private void texts(List<String> path, Map<String, Object> owner) {
        TEXTS.stream()
                .filter(owner::containsKey)
                .forEach(name -> add(path(path, name), Kind.TEXT, FileTree.copy(owner.get(name))));
    }

    private void listed(List<String> path, Map<String, Object> owner, String list, String name) {
        List<Map<String, Object>> all = FileTree.maps(owner.get(list));
        for (int i = 0; i < all.size(); i++) {
            add(
                    path(path, list, String.valueOf(i), name),
                    Kind.LISTED,
                    FileTree.copy(all.get(i).get(name)));
        }
    }

    private void add(List<String> path, Kind kind, Map<String, Object> byLanguage) {
        if (!byLanguage.isEmpty()) {
            found.add(new Text(new EditPath(path), kind, byLanguage));
        }
    }

    private static List<String> path(List<String> path, String... more) {
        List<String> keys = new ArrayList<>(path);
        keys.addAll(List.of(more));
        return keys;
    }
}

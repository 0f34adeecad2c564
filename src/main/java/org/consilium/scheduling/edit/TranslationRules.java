package org.consilium.scheduling.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.exchangefile.FileTree;
import org.consilium.scheduling.edit.FieldVersions.Change;
import org.jspecify.annotations.Nullable;

/** Which texts of a working copy lack a language, and which originals changed after they were translated. Pure. */
public final class TranslationRules {
    /** Texts by language, as the format calls them. */
    private static final List<String> TEXTS = List.of("title", "part", "note", "speciality");

    /** The names of sides and institutions are texts too; those of people are names. */
    private static final List<Keyed> NAMED = List.of(Keyed.SIDES, Keyed.INSTITUTIONS);

    private static final String NAME = "name";
    private static final String KEY = "key";

    /** How a text stands in a language. */
    public enum State {
        PENDING,
        /** The original changed after this language was written; known for as long as edits are kept. */
        STALE,
        CURRENT
    }

    /**
     * A text in the language to translate into.
     *
     * @param path of the text, without a language
     * @param language of the original
     * @param text in the wanted language; "" while it is pending
     */
    public record Translation(EditPath path, String language, String original, String text, State state) {}

    private final String into;
    private final List<String> order;
    private final FieldVersions versions;
    private final List<Translation> found = new ArrayList<>();

    private TranslationRules(String into, List<String> order, FieldVersions versions) {
        this.into = into;
        this.order = order;
        this.versions = versions;
    }

    /**
     * All texts of a document in the order of the file.
     *
     * @param into the language to translate into
     */
    public static List<Translation> of(WorkingDocument document, String into) {
        Map<String, Object> root = FileTree.of(document.file());
        List<String> order = maps(root.get("sides")).stream()
                .map(side -> String.valueOf(side.get("language")))
                .toList();
        TranslationRules rules = new TranslationRules(into, order, document.versions());
        rules.texts(List.of(), root);
        rules.agenda(List.of(), root);
        maps(root.get("activities")).stream()
                .filter(one -> one.containsKey("exchange"))
                .forEach(one -> rules.exchange(String.valueOf(one.get("exchange")), one));
        maps(root.get("sides")).forEach(side -> rules.keyed(Keyed.SIDES, String.valueOf(side.get(KEY)), side));
        for (Keyed kind : List.of(Keyed.INSTITUTIONS, Keyed.PEOPLE, Keyed.DOCUMENTS)) {
            map(root.get(kind.code())).forEach((key, one) -> rules.keyed(kind, key, map(one)));
        }
        return List.copyOf(rules.found);
    }

    private void exchange(String slug, Map<String, Object> exchange) {
        agenda(List.of("exchanges", slug), exchange);
    }

    private void agenda(List<String> scope, Map<String, Object> body) {
        for (Map<String, Object> part : maps(body.get("agenda"))) {
            texts(path(scope, Keyed.PARTS.code(), String.valueOf(part.get(KEY))), part);
            for (Map<String, Object> item : maps(part.get("items"))) {
                texts(path(scope, Keyed.ITEMS.code(), String.valueOf(item.get(KEY))), item);
            }
        }
    }

    private void keyed(Keyed kind, String key, Map<String, Object> one) {
        List<String> path = List.of(kind.code(), key);
        texts(path, one);
        if (NAMED.contains(kind)) {
            text(path(path, NAME), map(one.get(NAME)));
        }
    }

    private void texts(List<String> path, Map<String, Object> owner) {
        TEXTS.stream().filter(owner::containsKey).forEach(name -> text(path(path, name), map(owner.get(name))));
    }

    private void text(List<String> keys, Map<String, Object> texts) {
        Optional<String> language = original(texts);
        if (language.isEmpty()) {
            return;
        }
        EditPath path = new EditPath(keys);
        String text = String.valueOf(texts.getOrDefault(into, ""));
        found.add(new Translation(
                path,
                language.get(),
                String.valueOf(texts.get(language.get())),
                text,
                text.isEmpty() ? State.PENDING : state(path, language.get())));
    }

    /** In the language of a side, of the first one that has it; otherwise in any other. */
    private Optional<String> original(Map<String, Object> texts) {
        List<String> languages = new ArrayList<>(order);
        languages.addAll(texts.keySet());
        return languages.stream()
                .filter(one -> !one.equals(into) && texts.containsKey(one))
                .findFirst();
    }

    private State state(EditPath text, String original) {
        long source = seq(text, original);
        return source > seq(text, into) ? State.STALE : State.CURRENT;
    }

    private long seq(EditPath text, String language) {
        return versions.of(new EditPath(path(text.keys(), language)))
                .map(Change::seq)
                .orElse(0L);
    }

    private static List<String> path(List<String> path, String... more) {
        List<String> keys = new ArrayList<>(path);
        keys.addAll(List.of(more));
        return keys;
    }

    private static List<Map<String, Object>> maps(@Nullable Object list) {
        return list instanceof List<?> all
                ? all.stream().map(TranslationRules::map).toList()
                : List.of();
    }

    private static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> some) {
            some.forEach((key, one) -> map.put(String.valueOf(key), one));
        }
        return map;
    }
}

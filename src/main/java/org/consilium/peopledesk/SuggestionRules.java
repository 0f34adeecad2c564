package org.consilium.peopledesk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.consilium.people.speaker.Suggestion;
import org.consilium.people.speaker.SuggestionKind;
import org.consilium.scheduling.edit.EditOperation;
import org.consilium.scheduling.edit.EditOperation.Place;
import org.consilium.scheduling.edit.EditPath;
import org.jspecify.annotations.Nullable;

/** The edit of a working copy that a speaker's suggestion stands for. Pure. */
public final class SuggestionRules {
    private static final String PEOPLE = "people";
    private static final String INSTITUTIONS = "institutions";
    private static final String INSTITUTION = "institution";
    private static final String NAME = "name";
    private static final String POST = "post";
    private static final String POSTS = "posts";
    private static final String KIND = "kind";
    private static final String SIDE = "side";
    private static final String TRANSLITERATED = "transliterated";

    /** Of a new institution of a person without any. */
    private static final String USUAL_KIND = "hospital";

    private final Map<String, Object> document;
    private final Suggestion suggestion;
    private final long base;

    private SuggestionRules(Map<String, Object> document, Suggestion suggestion, long base) {
        this.document = document;
        this.suggestion = suggestion;
        this.base = base;
    }

    /**
     * @param document the exchange file as JSON
     * @param base the number of its last edit
     * @return nothing if the person is not in it any more, or a post would have no institution
     */
    public static List<EditOperation> operations(Map<String, Object> document, Suggestion suggestion, long base) {
        return new SuggestionRules(document, suggestion, base).operations();
    }

    private List<EditOperation> operations() {
        Map<String, Object> person = map(map(document.get(PEOPLE)).get(suggestion.person()));
        if (person.isEmpty()) {
            return List.of();
        }
        return suggestion.kind() == SuggestionKind.NAME ? name(person) : post(person);
    }

    /** The person's own spelling is no transliteration any more. */
    private List<EditOperation> name(Map<String, Object> person) {
        List<EditOperation> operations = new ArrayList<>();
        operations.add(set(value(), PEOPLE, suggestion.person(), NAME, suggestion.language()));
        List<Object> transliterated = new ArrayList<>(list(person.get(TRANSLITERATED)));
        if (transliterated.remove(suggestion.language())) {
            operations.add(
                    set(transliterated.isEmpty() ? null : transliterated, PEOPLE, suggestion.person(), TRANSLITERATED));
        }
        return operations;
    }

    private Object value() {
        return suggestion.second().isEmpty()
                ? suggestion.first()
                : Map.of("family", suggestion.first(), "given", suggestion.second());
    }

    private List<EditOperation> post(Map<String, Object> person) {
        List<Object> posts = new ArrayList<>(list(person.get(POSTS)));
        Map<String, Object> first = posts.isEmpty() ? new LinkedHashMap<>() : map(posts.getFirst());
        @Nullable Object present = first.get(INSTITUTION);
        List<EditOperation> operations = new ArrayList<>();
        @Nullable
        String institution = suggestion.second().isEmpty()
                ? (present == null ? null : present.toString())
                : known().orElseGet(() -> added(operations, present));
        if (institution == null) {
            return List.of();
        }
        Map<String, Object> words = map(first.get(POST));
        words.put(suggestion.language(), suggestion.first());
        first.put(POST, words);
        first.put(INSTITUTION, institution);
        if (posts.isEmpty()) {
            posts.add(first);
        } else {
            posts.set(0, first);
        }
        operations.add(set(posts, PEOPLE, suggestion.person(), POSTS));
        return operations;
    }

    /** The institution of the file that has this name in any language. */
    private Optional<String> known() {
        String wanted = folded(suggestion.second());
        return map(document.get(INSTITUTIONS)).entrySet().stream()
                .filter(one -> map(map(one.getValue()).get(NAME)).values().stream()
                        .anyMatch(name -> folded(name.toString()).equals(wanted)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** A new one, of the kind and the side of the person's present one. */
    private String added(List<EditOperation> operations, @Nullable Object present) {
        Map<String, Object> all = map(document.get(INSTITUTIONS));
        Map<String, Object> before = present == null ? Map.of() : map(all.get(present.toString()));
        Map<String, Object> added = new LinkedHashMap<>();
        added.put(KIND, Objects.requireNonNullElse(before.get(KIND), USUAL_KIND));
        @Nullable Object side = before.get(SIDE);
        if (side != null) {
            added.put(SIDE, side);
        }
        added.put(NAME, Map.of(suggestion.language(), suggestion.second()));
        String key = "institution-" + suggestion.id();
        List<String> keys = List.copyOf(all.keySet());
        operations.add(new EditOperation.Add(
                new EditPath(List.of(INSTITUTIONS, key)),
                new Place(null, keys.isEmpty() ? null : keys.getLast()),
                added));
        return key;
    }

    private EditOperation set(@Nullable Object value, String... path) {
        return new EditOperation.Set(new EditPath(List.of(path)), value, base);
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> some) {
            some.forEach((key, one) -> map.put(String.valueOf(key), one));
        }
        return map;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> some ? some : List.of();
    }
}

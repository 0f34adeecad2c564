package org.consilium.redaction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.exchangefile.FileTree;
import org.consilium.people.Origin;

/**
 * A file without a person. Where the person appeared, an unnamed speaker with a fixed description stands in the same role; times, order and keys of items stay.
 * The person's entry goes with name, posts, speciality and key, and so does the name in a team, whose size stays. Pure.
 */
final class RedactionRules {
    /** Of an unnamed speaker, in the languages of the pages. */
    static final Map<String, String> REMOVED = Map.of(
            "zh", "姓名已应本人要求删除",
            "ru", "Имя удалено по запросу",
            "uk", "Ім’я вилучено на запит",
            "kk", "Аты-жөні өтініш бойынша алынып тасталды",
            "en", "Name removed on request");

    private static final String PEOPLE = "people";
    private static final String PERSON = "person";

    /** Whose texts are words of the format, addresses or other people's names. */
    private static final Set<String> NO_TEXT = Set.of("url", "key", PEOPLE, PERSON, "zone", "exchange", "mission");

    private RedactionRules() {}

    /**
     * Whom to redact.
     *
     * @param ids every id that means the person
     * @param texts those in which the name becomes a gap
     */
    record Target(Set<Origin> ids, NameTraces names, Set<String> texts) {
        Target {
            ids = Set.copyOf(ids);
            texts = Set.copyOf(texts);
        }
    }

    /**
     * The entries of the file that are the person.
     *
     * @param frame the slug under which the file's people are known
     */
    static List<ExchangeFile.Person> entries(ExchangeFile file, String frame, Set<Origin> ids) {
        return file.people().stream()
                .filter(one -> ids(one, frame).stream().anyMatch(ids::contains))
                .toList();
    }

    /** The ids that an entry of a file means. */
    static Set<Origin> ids(ExchangeFile.Person person, String frame) {
        Origin own = new Origin(frame, person.key());
        return person.sameAs() == null ? Set.of(own) : Set.of(own, Origin.parse(person.sameAs()));
    }

    /** The texts of a file that name the person outside the person's own entry. */
    static Set<String> texts(ExchangeFile file, NameTraces names) {
        Set<String> found = new LinkedHashSet<>();
        walk(FileTree.of(file), text -> {
            if (names.in(text)) {
                found.add(text);
            }
        });
        return found;
    }

    private static void walk(Object value, Consumer<String> each) {
        switch (value) {
            case Map<?, ?> map ->
                map.forEach((key, one) -> {
                    if (!NO_TEXT.contains(String.valueOf(key))) {
                        walk(one, each);
                    }
                });
            case List<?> list -> list.forEach(one -> walk(one, each));
            case String text -> each.accept(text);
            default -> {}
        }
    }

    /**
     * The file without the person; an equal one if it has nothing of the person.
     *
     * @param frame as in {@link #entries}
     */
    static ExchangeFile redact(ExchangeFile file, String frame, Target target) {
        Set<String> keys = entries(file, frame, target.ids()).stream()
                .map(ExchangeFile.Person::key)
                .collect(Collectors.toSet());
        Map<String, Object> tree = FileTree.of(file);
        Map<String, Object> people = FileTree.copy(tree.get(PEOPLE));
        people.keySet().removeAll(keys);
        Map<String, Object> redacted = map(tree, new Change(keys, mark(file), target));
        redacted.put(PEOPLE, people);
        return switch (FileTree.read(redacted)) {
            case ExchangeFileReader.Accepted accepted -> accepted.file();
            case ExchangeFileReader.Refused refused ->
                throw new IllegalStateException("redacted " + file.slug() + ": " + refused.problems());
        };
    }

    /** The description of an unnamed speaker in the languages of a file; in English if it has none of the pages'. */
    private static Map<String, Object> mark(ExchangeFile file) {
        Map<String, Object> mark = new LinkedHashMap<>();
        file.languages().stream()
                .filter(REMOVED::containsKey)
                .forEach(language -> mark.put(language, Objects.requireNonNull(REMOVED.get(language))));
        return mark.isEmpty() ? Map.of("en", Objects.requireNonNull(REMOVED.get("en"))) : mark;
    }

    private record Change(Set<String> keys, Map<String, Object> mark, Target target) {}

    private static Map<String, Object> map(Map<?, ?> map, Change change) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            String key = String.valueOf(name);
            if (key.equals(PERSON) && change.keys().contains(value)) {
                copy.put("unnamed", change.mark());
            } else if (key.equals("members") && value instanceof List<?> members) {
                copy.put(
                        key,
                        members.stream()
                                .filter(one -> !change.keys().contains(one))
                                .toList());
            } else {
                copy.put(key, NO_TEXT.contains(key) ? value : value(value, change));
            }
        });
        return copy;
    }

    private static Object value(Object value, Change change) {
        return switch (value) {
            case Map<?, ?> map -> map(map, change);
            case List<?> list -> {
                List<Object> copy = new ArrayList<>();
                list.forEach(one -> copy.add(value(one, change)));
                yield copy;
            }
            case String text
            when change.target().texts().contains(text) ->
                change.target().names().without(text);
            default -> value;
        };
    }
}

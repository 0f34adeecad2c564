package org.consilium.scheduling.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.consilium.exchangefile.yaml.FileProblem;
import org.consilium.scheduling.form.FileProblems;
import org.consilium.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a form from which an exchange file is made, with the errors of that file.
 *
 * @param paths where the file has what is typed into a field; only fields that have to be filled in
 * @param optional as paths, of fields that may stay empty
 * @param typed by field
 * @param proposed fields that were empty and hold a proposal now, which nobody has seen yet
 * @param sent whether somebody has sent the form; before, nothing is missing
 * @param problems of the file that a complete form makes
 */
public record TypedFields(
        Map<String, String> paths,
        Map<String, String> optional,
        Map<String, String> typed,
        Set<String> proposed,
        boolean sent,
        List<FileProblem> problems) {
    /**
     * A field with an error, as a summary links to it.
     *
     * @param label as beside the field
     */
    public record WrongField(String id, String label, String wrong) {}

    /** As shown first. */
    static TypedFields of(Map<String, String> paths, Map<String, String> values) {
        return new TypedFields(paths, Map.of(), values, Set.of(), false, List.of());
    }

    /** @param optional fields besides those of the paths */
    static TypedFields sent(
            Map<String, String> paths, Collection<String> optional, MultivaluedMap<String, String> sent) {
        Map<String, String> typed = new HashMap<>();
        Stream.concat(paths.keySet().stream(), optional.stream())
                .forEach(id -> typed.put(
                        id, Objects.requireNonNullElse(sent.getFirst(id), "").strip()));
        return new TypedFields(paths, Map.of(), typed, Set.of(), true, List.of());
    }

    /** @param places of optional fields, which may follow from what was typed */
    TypedFields with(List<FileProblem> found, Map<String, String> places) {
        return new TypedFields(paths, places, typed, proposed, sent, found);
    }

    /** @param proposals by field, made from what was typed; only fields that are empty take them */
    TypedFields proposing(Function<TypedFields, Map<String, String>> proposals) {
        Map<String, String> filled = new HashMap<>(typed);
        Set<String> taken = new HashSet<>();
        proposals.apply(this).forEach((id, value) -> {
            if (value(id).isBlank()) {
                filled.put(id, value);
                taken.add(id);
            }
        });
        return new TypedFields(paths, optional, filled, taken, sent, problems);
    }

    public String value(String id) {
        return typed.getOrDefault(id, "");
    }

    boolean isComplete() {
        return proposed.isEmpty()
                && paths.keySet().stream().noneMatch(id -> value(id).isBlank());
    }

    /** The first error of a field; null if it has none. */
    public @Nullable String wrong(String id, Texts words) {
        if (sent && proposed.contains(id)) {
            return words.say("Wrong.proposed");
        }
        if (sent && paths.containsKey(id) && value(id).isBlank()) {
            return words.say("Wrong.missing");
        }
        return problems.stream()
                .filter(problem -> id.equals(fieldOf(problem)))
                .findFirst()
                .map(problem -> FileProblems.of(problems).text(problem, words))
                .orElse(null);
    }

    /** The field with the longest path to it: a title in one language is also within the title. */
    private @Nullable String fieldOf(FileProblem problem) {
        return Stream.concat(paths.entrySet().stream(), optional.entrySet().stream())
                .filter(field -> within(field.getValue(), problem))
                .max(Comparator.comparingInt(field -> field.getValue().length()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** Adds the field if it has an error. */
    void addWrong(List<WrongField> to, String id, String label, Texts words) {
        @Nullable String wrong = wrong(id, words);
        if (wrong != null) {
            to.add(new WrongField(id, label, wrong));
        }
    }

    /** Errors that belong to no field of the form, nor to any of these places. */
    FileProblems others(Collection<String> places) {
        return FileProblems.of(problems.stream()
                .filter(problem -> Stream.concat(paths.values().stream(), places.stream())
                        .noneMatch(path -> within(path, problem)))
                .toList());
    }

    private static boolean within(String path, FileProblem problem) {
        return problem.path().equals(path) || problem.path().startsWith(path + ".");
    }
}

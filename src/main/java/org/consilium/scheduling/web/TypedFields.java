package org.consilium.scheduling.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.consilium.exchangefile.yaml.FileProblem;
import org.consilium.scheduling.form.FileProblems;
import org.consilium.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a form from which an exchange file is made, with the errors of that file.
 *
 * @param paths where the file has what is typed into a field; only fields that have to be filled in
 * @param typed by field
 * @param sent whether somebody has sent the form; before, nothing is missing
 * @param problems of the file that a complete form makes
 */
public record TypedFields(
        Map<String, String> paths, Map<String, String> typed, boolean sent, List<FileProblem> problems) {
    /** As shown first. */
    static TypedFields of(Map<String, String> paths, Map<String, String> values) {
        return new TypedFields(paths, values, false, List.of());
    }

    /** @param optional fields besides those of the paths */
    static TypedFields sent(
            Map<String, String> paths, Collection<String> optional, MultivaluedMap<String, String> sent) {
        Map<String, String> typed = new HashMap<>();
        Stream.concat(paths.keySet().stream(), optional.stream())
                .forEach(id -> typed.put(
                        id, Objects.requireNonNullElse(sent.getFirst(id), "").strip()));
        return new TypedFields(paths, typed, true, List.of());
    }

    TypedFields with(List<FileProblem> found) {
        return new TypedFields(paths, typed, sent, found);
    }

    public String value(String id) {
        return typed.getOrDefault(id, "");
    }

    boolean isComplete() {
        return paths.keySet().stream().noneMatch(id -> value(id).isBlank());
    }

    /** The first error of a field; null if it has none. */
    public @Nullable String wrong(String id, Texts words) {
        @Nullable String path = paths.get(id);
        if (path != null && sent && value(id).isBlank()) {
            return words.say("Wrong.missing");
        }
        return problems.stream()
                .filter(problem -> path != null && within(path, problem))
                .findFirst()
                .map(problem -> FileProblems.of(problems).text(problem, words))
                .orElse(null);
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

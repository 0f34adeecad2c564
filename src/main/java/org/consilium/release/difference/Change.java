package org.consilium.release.difference;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One change of a programme. {@code path} leads to what changed by the keys of maps and, in lists, by what names an
 * element: its key, or its whole text where it has none. Values are trees of maps, lists, texts, numbers and truth values.
 */
public sealed interface Change {
    List<String> path();

    /** @param after the element of the list before it; null at the beginning */
    record Added(List<String> path, @Nullable String after, Object value) implements Change {}

    /** Of a list. */
    record Removed(List<String> path, Object value) implements Change {}

    /** To a different place of the same list; {@code after} as in {@link Added}. */
    record Moved(List<String> path, @Nullable String after) implements Change {}

    /** A value of a map; null where there was, or will be, none. */
    record Replaced(
            List<String> path,
            @Nullable Object from,
            @Nullable Object to) implements Change {
        private Change element(String name, Object value) {
            List<String> path = Stream.concat(path().stream(), Stream.of(name)).toList();
            return from == null ? new Added(path, null, value) : new Removed(path, value);
        }
    }

    /** The elements of a list or map that is there in one programme only, each as a change; otherwise the change itself. */
    default List<Change> apart() {
        if (!(this instanceof Replaced whole) || (whole.from() != null && whole.to() != null)) {
            return List.of(this);
        }
        return switch (Objects.requireNonNullElse(whole.from(), whole.to())) {
            case List<?> list -> {
                List<String> names = ElementNames.of(list);
                yield IntStream.range(0, list.size())
                        .mapToObj(i -> whole.element(names.get(i), list.get(i)))
                        .toList();
            }
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(one -> whole.element((String) one.getKey(), one.getValue()))
                        .toList();
            default -> List.of(this);
        };
    }

    /** A text in one language. */
    record Reworded(List<String> path, List<WordRun> words) implements Change {}
}

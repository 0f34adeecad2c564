package org.consilium.release.difference;

import java.util.List;
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
            @Nullable Object to) implements Change {}

    /** A text in one language. */
    record Reworded(List<String> path, List<WordRun> words) implements Change {}
}

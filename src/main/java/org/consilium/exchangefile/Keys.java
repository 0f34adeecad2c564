package org.consilium.exchangefile;

import java.util.List;
import java.util.stream.Stream;

/**
 * The keys that a map of format 1 may have, in the order of writing. {@code elsewhere} are keys that are right in
 * another place, so that a misplaced key is told from a misspelt one.
 *
 * @param of what the map is, with its article
 */
record Keys(String of, List<String> allowed, List<String> elsewhere, String elsewhereOf) {
    static Keys of(String what, String... allowed) {
        return new Keys(what, List.of(allowed), List.of(), "");
    }

    Keys and(List<String> more) {
        List<String> both =
                Stream.concat(allowed.stream(), more.stream()).distinct().toList();
        return new Keys(of, both, elsewhere, elsewhereOf);
    }

    Keys unlike(Keys other) {
        return new Keys(of, allowed, other.allowed, other.of);
    }

    /** What is wrong with a key that is not allowed here. */
    String unknown(String key) {
        if (elsewhere.contains(key)) {
            return "is a key of " + elsewhereOf + ", not of " + of;
        }
        return "is not a key of " + of + Nearest.hint(key, allowed);
    }

    String expected() {
        return (allowed.size() == 1 ? "" : "one of ") + String.join(", ", allowed);
    }
}

package org.consilium.exchangefile.yaml;

import java.util.List;
import java.util.stream.Stream;

/**
 * The keys that a map of format 1 may have, in the order of writing. {@code elsewhere} are keys that belong in a
 * different place, so that a misplaced key is distinguished from a misspelt one.
 *
 * @param of what the map is, with its article
 */
public record AllowedKeys(String of, List<String> allowed, List<String> elsewhere, String elsewhereOf) {
    public static AllowedKeys of(String what, String... allowed) {
        return new AllowedKeys(what, List.of(allowed), List.of(), "");
    }

    public AllowedKeys and(List<String> more) {
        List<String> both =
                Stream.concat(allowed.stream(), more.stream()).distinct().toList();
        return new AllowedKeys(of, both, elsewhere, elsewhereOf);
    }

    public AllowedKeys unlike(AllowedKeys other) {
        return new AllowedKeys(of, allowed, other.allowed, other.of);
    }

    /** Why a key is not allowed here. */
    Phrase unknown(String key) {
        if (elsewhere.contains(key)) {
            return Phrase.of("misplaced_key", "is a key of %s, not of %s", elsewhereOf, of);
        }
        return Phrase.like("unknown_key", "is not a key of %1$s", of, key, allowed);
    }

    public Phrase expected() {
        return Phrase.of("one_of", (allowed.size() == 1 ? "" : "one of ") + "%s", String.join(", ", allowed));
    }
}

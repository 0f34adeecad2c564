package org.consilium.exchangefile;

import java.util.HashSet;
import java.util.Set;
import org.consilium.exchangefile.yaml.Excerpt;
import org.consilium.exchangefile.yaml.Phrase;
import org.consilium.exchangefile.yaml.Scalars;
import org.consilium.exchangefile.yaml.YamlCursor;

/** The keys of one list in a file; none may occur twice. */
final class OwnKeys {
    private final Set<String> seen = new HashSet<>();

    String read(YamlCursor at) {
        String key = Scalars.key(at);
        if (!key.isEmpty() && !seen.add(key)) {
            at.problem(
                    Phrase.of("twice", "is %s a second time", Excerpt.of(key)),
                    Phrase.of("own_key", "a key of its own"));
        }
        return key;
    }
}

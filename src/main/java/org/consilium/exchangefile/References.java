package org.consilium.exchangefile;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.consilium.exchangefile.yaml.Excerpt;
import org.consilium.exchangefile.yaml.Phrase;
import org.consilium.exchangefile.yaml.Scalars;
import org.consilium.exchangefile.yaml.YamlCursor;

/** The keys that a file defines, and the check that references to them resolve. */
final class References {
    private static final int MOST_NAMED = 12; // how many keys a message lists

    private final Map<String, Collection<String>> defined = new LinkedHashMap<>();

    /** @param readable whether all keys could be read; otherwise no reference into the section is checked */
    void define(String section, Collection<String> keys, boolean readable) {
        if (readable && !keys.contains("")) {
            defined.put(section, List.copyOf(keys));
        }
    }

    String side(YamlCursor at) {
        return key(at, "sides");
    }

    String institution(YamlCursor at) {
        return key(at, "institutions");
    }

    String person(YamlCursor at) {
        return key(at, "people");
    }

    String document(YamlCursor at) {
        return key(at, "documents");
    }

    String edition(YamlCursor at, String document) {
        String edition = Scalars.edition(at);
        check(at, edition, "editions of " + document);
        return edition;
    }

    /** A language in which the exchange is held. */
    String language(YamlCursor at) {
        String language = Scalars.language(at);
        check(at, language, "languages");
        return language;
    }

    private String key(YamlCursor at, String section) {
        String key = at.scalar(Phrase.of("key_of", "a key of %s", section)).orElse("");
        check(at, key, section);
        return key;
    }

    private void check(YamlCursor at, String key, String section) {
        Collection<String> keys = defined.get(section);
        if ((key.isEmpty() && !at.isQuoted()) || keys == null || keys.contains(key)) {
            return;
        }
        Phrase what = Phrase.like(
                "undefined", "%1$s is not among the " + section + " of this file", Excerpt.of(key), key, keys);
        at.problem(
                what,
                keys.isEmpty()
                        ? Phrase.of("definition", "%s to define it", section)
                        : Phrase.of("one_of", "one of %s", named(keys)));
    }

    private static String named(Collection<String> keys) {
        String first = String.join(
                ", ",
                new TreeSet<>(keys).stream().limit(MOST_NAMED).map(Excerpt::of).toList());
        return keys.size() > MOST_NAMED ? first + ", …" : first;
    }
}

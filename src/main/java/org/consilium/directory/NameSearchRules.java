package org.consilium.directory;

import com.ibm.icu.text.Transliterator;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a name is meant by what somebody typed, in any script, without accents, tones or spaces between syllables. Pure. */
final class NameSearchRules {
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private NameSearchRules() {}

    /** @return whether every word that was typed is part of one of the names, as written or in Latin letters */
    static boolean matches(String typed, Collection<String> names) {
        String all = names.stream()
                .flatMap(name -> Stream.of(plain(name), latin(name)))
                .collect(Collectors.joining("\n"));
        return Stream.of(typed.strip().split("\\s+"))
                .allMatch(word -> all.contains(plain(word)) || (!latin(word).isEmpty() && all.contains(latin(word))));
    }

    /** What a name is recognised by: as written, and in Latin letters if it has any. */
    static Set<String> keys(String name) {
        return Stream.of(plain(name), latin(name))
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s·]+", "");
    }

    private static String latin(String text) {
        return LATIN.transliterate(text).replaceAll("[^a-z0-9]+", "");
    }
}

package org.consilium.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which records of the directory may be one: a name in any language is the same, as written or in Latin letters, and no language gives
 * them different names. Li Wei is written 李伟 and 李薇: whoever has both in Chinese is told apart. Pure.
 */
final class DuplicateRules {
    /** Of records with one name: more are a common name. */
    private static final int MOST_OF_A_NAME = 10;

    private DuplicateRules() {}

    /** @param spellings by language: the name as written, in each order of its parts */
    record Named(String id, Map<String, List<String>> spellings) {}

    record Pair(String first, String second) {}

    /** In the order of the records. */
    static List<Pair> pairs(Collection<Named> records, int most) {
        Map<String, List<Named>> byName = new LinkedHashMap<>();
        for (Named one : records) {
            one.spellings().values().stream()
                    .flatMap(List::stream)
                    .flatMap(name -> NameSearchRules.keys(name).stream())
                    .distinct()
                    .forEach(key -> byName.computeIfAbsent(key, name -> new ArrayList<>())
                            .add(one));
        }
        Set<Pair> pairs = new LinkedHashSet<>();
        for (List<Named> same : byName.values()) {
            if (same.size() <= MOST_OF_A_NAME) {
                add(pairs, same);
            }
        }
        return pairs.stream().limit(most).toList();
    }

    private static void add(Set<Pair> pairs, List<Named> same) {
        for (int i = 0; i < same.size(); i++) {
            for (int j = i + 1; j < same.size(); j++) {
                Named first = same.get(i);
                Named second = same.get(j);
                if (!first.id().equals(second.id()) && !isToldApart(first, second)) {
                    pairs.add(new Pair(first.id(), second.id()));
                }
            }
        }
    }

    private static boolean isToldApart(Named first, Named second) {
        Map<String, Set<String>> written = new HashMap<>();
        first.spellings().forEach((language, names) -> written.put(language, written(names)));
        return second.spellings().entrySet().stream()
                .anyMatch(one -> written.containsKey(one.getKey())
                        && Collections.disjoint(written.get(one.getKey()), written(one.getValue())));
    }

    private static Set<String> written(List<String> names) {
        Set<String> written = new HashSet<>();
        names.forEach(name -> written.add(NameSearchRules.plain(name)));
        return written;
    }
}

package org.consilium.release.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.consilium.release.difference.Change.Added;
import org.consilium.release.difference.Change.Moved;
import org.consilium.release.difference.Change.Removed;
import org.consilium.release.difference.Change.Replaced;
import org.consilium.release.difference.Change.Reworded;
import org.jspecify.annotations.Nullable;

/**
 * The difference between two programmes, each a tree as a release has it. Applying the changes in their order to the
 * former gives the latter. Pure; the work is bounded by the size of the trees and by {@link WordRules}.
 */
public final class DifferenceRules {
    /** Fields that hold a text by language. */
    private static final Set<String> TEXTS =
            Set.of("title", "name", "part", "note", "text", "post", "unnamed", "speciality", "city", "scope");

    private final List<Change> changes = new ArrayList<>();
    private final WordRules words = new WordRules();

    private DifferenceRules() {}

    public static List<Change> between(Map<String, Object> before, Map<String, Object> after) {
        var rules = new DifferenceRules();
        rules.maps(List.of(), FlatAgenda.of(before), FlatAgenda.of(after));
        return List.copyOf(rules.changes);
    }

    private void maps(List<String> path, Map<?, ?> before, Map<?, ?> after) {
        Set<String> keys = new TreeSet<>();
        before.keySet().forEach(key -> keys.add((String) key));
        after.keySet().forEach(key -> keys.add((String) key));
        keys.forEach(key -> values(with(path, key), before.get(key), after.get(key)));
    }

    private void values(List<String> path, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before instanceof Map<?, ?> from && after instanceof Map<?, ?> to) {
            maps(path, from, to);
        } else if (before instanceof List<?> from && after instanceof List<?> to) {
            lists(path, from, to);
        } else if (before instanceof String from && after instanceof String to && isText(path)) {
            changes.add(new Reworded(path, words.between(from, to)));
        } else {
            changes.add(new Replaced(path, before, after));
        }
    }

    private static boolean isText(List<String> path) {
        return path.size() > 1 && TEXTS.contains(path.get(path.size() - 2));
    }

    private void lists(List<String> path, List<?> before, List<?> after) {
        List<String> from = ElementNames.of(before);
        List<String> to = ElementNames.of(after);
        Map<String, Integer> place = places(from);
        Set<String> stays = new HashSet<>(to);
        for (int i = 0; i < from.size(); i++) {
            if (!stays.contains(from.get(i))) {
                changes.add(new Removed(with(path, from.get(i)), before.get(i)));
            }
        }
        Set<String> inOrder =
                longestInOrder(to.stream().filter(place::containsKey).toList(), place);
        for (int i = 0; i < to.size(); i++) {
            String name = to.get(i);
            String previous = i == 0 ? null : to.get(i - 1);
            Integer was = place.get(name);
            if (was == null) {
                changes.add(new Added(with(path, name), previous, after.get(i)));
                continue;
            }
            if (!inOrder.contains(name)) {
                changes.add(new Moved(with(path, name), previous));
            }
            values(with(path, name), before.get(was), after.get(i));
        }
    }

    private static Map<String, Integer> places(List<String> names) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            places.put(names.get(i), i);
        }
        return places;
    }

    /** The most elements that need not move: a longest increasing subsequence of their former places. */
    private static Set<String> longestInOrder(List<String> names, Map<String, Integer> place) {
        List<Integer> tails = new ArrayList<>(); // the last element of the best sequence of each length
        int[] previous = new int[names.size()];
        for (int i = 0; i < names.size(); i++) {
            int low = 0;
            int high = tails.size();
            int was = Objects.requireNonNull(place.get(names.get(i)));
            while (low < high) {
                int middle = (low + high) / 2;
                if (Objects.requireNonNull(place.get(names.get(tails.get(middle)))) < was) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tails.get(low - 1);
            if (low == tails.size()) {
                tails.add(i);
            } else {
                tails.set(low, i);
            }
        }
        Set<String> stay = new HashSet<>();
        for (int i = tails.isEmpty() ? -1 : tails.getLast(); i >= 0; i = previous[i]) {
            stay.add(names.get(i));
        }
        return stay;
    }

    private static List<String> with(List<String> path, String key) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return List.copyOf(longer);
    }
}

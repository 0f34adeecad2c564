package org.consilium.signoff;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.FileTimes;
import org.consilium.exchangefile.FileTree;

/**
 * What may be released around the start of an exchange before all sides have signed: other times, items that are cancelled, and
 * other speakers. Pure.
 */
final class CorrectionRules {
    /** How long before the published start it begins, and how long after the published end it ends. */
    static final Duration BEFORE = Duration.ofHours(24);

    static final Duration AFTER = Duration.ofHours(2);

    private static final Set<String> OF_EXCHANGE = Set.of("starts", "assumed", "agenda", "people", "institutions");
    private static final Set<String> OF_ITEM = Set.of("minutes", "starts", "speakers");

    private CorrectionRules() {}

    static boolean isTime(ExchangeFile published, Instant now) {
        return !now.isBefore(FileTimes.starts(published).minus(BEFORE))
                && !now.isAfter(FileTimes.ends(published).plus(AFTER));
    }

    /** Whether the later file differs from the earlier one in nothing else. */
    static boolean isCorrection(ExchangeFile published, ExchangeFile later) {
        Map<String, Object> before = FileTree.of(published);
        Map<String, Object> after = FileTree.of(later);
        Map<String, Object> items = items(before);
        Map<String, Object> kept = items(after);
        items.keySet().retainAll(kept.keySet());
        return items.equals(kept)
                && headings(before).containsAll(headings(after))
                && without(before, OF_EXCHANGE).equals(without(after, OF_EXCHANGE))
                && known(before).entrySet().stream()
                        .allMatch(
                                one -> one.getValue().equals(known(after).getOrDefault(one.getKey(), one.getValue())));
    }

    /** The items by key, without what a correction may change and with the heading above each. */
    private static Map<String, Object> items(Map<String, Object> tree) {
        Map<String, Object> items = new TreeMap<>();
        for (Map<String, Object> part : FileTree.maps(tree.get("agenda"))) {
            FileTree.maps(part.get("items"))
                    .forEach(item -> items.put(
                            String.valueOf(item.get("key")),
                            List.of(without(item, OF_ITEM), without(part, Set.of("items")))));
        }
        return items;
    }

    /** Also of parts without items: an empty one shows its heading too. */
    private static Set<Map<String, Object>> headings(Map<String, Object> tree) {
        return FileTree.maps(tree.get("agenda")).stream()
                .map(part -> without(part, Set.of("items")))
                .collect(Collectors.toSet());
    }

    /** Institutions may come with a speaker and go with one; none is renamed. */
    private static Map<String, Object> known(Map<String, Object> tree) {
        return FileTree.copy(tree.get("institutions"));
    }

    private static Map<String, Object> without(Map<String, Object> tree, Set<String> keys) {
        Map<String, Object> rest = new LinkedHashMap<>(tree);
        rest.keySet().removeAll(keys);
        return rest;
    }
}

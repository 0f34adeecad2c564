package org.consilium.scheduling.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.consilium.scheduling.edit.EditOperation;
import org.consilium.scheduling.edit.EditPath;
import org.jspecify.annotations.Nullable;

/**
 * The removal of an entry with all that refers to it: one edit, which can be undone. Pure.
 *
 * @param takes how much else goes, by the key of its label in the catalogues
 */
public record Removal(List<EditOperation> operations, Map<String, Integer> takes) {
    static Removal of(KeyedEntries entries, String key) {
        Making making = new Making(entries.tree(), entries.seq());
        switch (entries.kind()) {
            case PEOPLE -> {
                making.items("speakers", one -> key.equals(one.get("person")), "entry.takes.appearances");
                making.team("members", key);
            }
            case INSTITUTIONS -> {
                making.posts(key);
                making.rows("organisations", one -> key.equals(one.get("institution")), "entry.takes.organisers");
                making.visits(key);
                making.team("from", key);
            }
            case SIDES -> {
                making.sideOfInstitutions(key);
                making.rows("figures", one -> key.equals(one.get("place")), "entry.takes.figures");
            }
            case DOCUMENTS ->
                making.items("documents", one -> key.equals(one.get("document")), "entry.takes.presented");
            case PARTS -> making.itemsOfPart(entries, key);
        }
        making.operations.add(new EditOperation.Remove(entries.path(key)));
        return new Removal(List.copyOf(making.operations), Collections.unmodifiableMap(making.takes));
    }

    private static final class Making {
        private final Map<String, Object> tree;
        private final long seq;
        private final List<EditOperation> operations = new ArrayList<>();
        private final Map<String, Integer> takes = new LinkedHashMap<>();

        Making(Map<String, Object> tree, long seq) {
            this.tree = tree;
            this.seq = seq;
        }

        private void takes(String label, int number) {
            takes.merge(label, number, Integer::sum);
        }

        /** Sets a list without some of its elements, unless all stay. */
        private void without(List<String> path, @Nullable Object list, Predicate<Map<?, ?>> goes, String label) {
            List<Map<?, ?>> all = EntryTree.maps(list);
            List<Map<?, ?>> stay = all.stream().filter(goes.negate()).toList();
            if (stay.size() < all.size()) {
                takes(label, all.size() - stay.size());
                operations.add(new EditOperation.Set(new EditPath(path), stay.isEmpty() ? null : stay, seq));
            }
        }

        void rows(String list, Predicate<Map<?, ?>> goes, String label) {
            without(List.of(list), tree.get(list), goes, label);
        }

        void posts(String institution) {
            EntryTree.entries(tree, EntryKind.PEOPLE, "")
                    .forEach((key, person) -> without(
                            List.of("people", key, "posts"),
                            person.get("posts"),
                            post -> institution.equals(post.get("institution")),
                            "entry.takes.posts"));
        }

        void items(String list, Predicate<Map<?, ?>> goes, String label) {
            itemsOf(tree, List.of(), list, goes, label);
            EntryTree.maps(tree.get("activities")).stream()
                    .filter(one -> one.containsKey("exchange"))
                    .forEach(one ->
                            itemsOf(one, List.of("exchanges", String.valueOf(one.get("exchange"))), list, goes, label));
        }

        private void itemsOf(
                Map<?, ?> scope, List<String> before, String list, Predicate<Map<?, ?>> goes, String label) {
            for (Map<?, ?> part : EntryTree.maps(scope.get("agenda"))) {
                for (Map<?, ?> item : EntryTree.maps(part.get("items"))) {
                    List<String> path = new ArrayList<>(before);
                    path.addAll(List.of("items", String.valueOf(item.get("key")), list));
                    without(path, item.get(list), goes, label);
                }
            }
        }

        /** The visits stay, without the place. */
        void visits(String institution) {
            List<Map<?, ?>> visits = EntryTree.maps(tree.get("activities")).stream()
                    .filter(one -> !one.containsKey("exchange"))
                    .toList();
            if (visits.stream().anyMatch(one -> institution.equals(one.get("at")))) {
                List<Map<?, ?>> now = visits.stream()
                        .<Map<?, ?>>map(one -> institution.equals(one.get("at")) ? without(one, "at") : one)
                        .toList();
                takes("entry.takes.visits", (int) visits.stream()
                        .filter(one -> institution.equals(one.get("at")))
                        .count());
                operations.add(new EditOperation.Set(new EditPath(List.of("visits")), now, seq));
            }
        }

        private static Map<?, ?> without(Map<?, ?> from, String key) {
            Map<Object, Object> copy = new LinkedHashMap<>(from);
            copy.remove(key);
            return copy;
        }

        void team(String list, String key) {
            if (tree.get("team") instanceof Map<?, ?> team && team.get(list) instanceof List<?> keys) {
                List<?> stay = keys.stream().filter(one -> !key.equals(one)).toList();
                if (stay.size() < keys.size()) {
                    Map<Object, Object> copy = new LinkedHashMap<>(team);
                    copy.put(list, stay);
                    takes("entry.takes.team", 1);
                    operations.add(new EditOperation.Set(new EditPath(List.of("team")), copy, seq));
                }
            }
        }

        void sideOfInstitutions(String side) {
            EntryTree.entries(tree, EntryKind.INSTITUTIONS, "").forEach((key, institution) -> {
                if (side.equals(institution.get("side"))) {
                    takes("entry.takes.institutions", 1);
                    operations.add(
                            new EditOperation.Set(new EditPath(List.of("institutions", key, "side")), null, seq));
                }
            });
        }

        void itemsOfPart(KeyedEntries entries, String key) {
            int items = EntryTree.maps(Objects.requireNonNullElse(
                                    EntryTree.entries(tree, EntryKind.PARTS, entries.exchange())
                                            .get(key),
                                    Map.<String, Object>of())
                            .get("items"))
                    .size();
            if (items > 0) {
                takes("entry.takes.items", items);
            }
        }
    }
}

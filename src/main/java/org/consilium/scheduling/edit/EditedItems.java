package org.consilium.scheduling.edit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.exchangefile.ExchangeFile.Item;
import org.consilium.exchangefile.ExchangeFile.MissionBody;
import org.consilium.exchangefile.ExchangeFile.Online;

/**
 * The few items that an edit touches. The rules of exchange files look across items only at their keys, fixed starts and
 * durations; so an edit of other fields is decided on a document that has these items alone, in a fraction of the time that
 * 200 items take. Pure.
 */
final class EditedItems {
    /** Fields that are checked against other items. */
    private static final Set<String> ACROSS_ITEMS = Set.of("key", "starts", "minutes");

    /** Keys of items, by exchange; "" for the file's own agenda. */
    private final Map<String, Set<String>> keys;

    private EditedItems(Map<String, Set<String>> keys) {
        this.keys = keys;
    }

    /** Those of an edit; empty if the whole document decides. */
    static Optional<EditedItems> of(List<EditOperation> operations) {
        return operations.stream().allMatch(EditOperation.Set.class::isInstance)
                ? ofFields(operations.stream().map(EditOperation::path).toList())
                : Optional.empty();
    }

    /** Those of an edit that was made. */
    static Optional<EditedItems> of(EditEntry edit) {
        return edit.changes().stream().allMatch(EditChange.FieldSet.class::isInstance)
                ? ofFields(edit.changes().stream().map(EditChange::path).toList())
                : Optional.empty();
    }

    private static Optional<EditedItems> ofFields(List<EditPath> paths) {
        Map<String, Set<String>> keys = new HashMap<>();
        for (EditPath path : paths) {
            List<String> local = path.local();
            boolean alone = local.size() > 2
                    && local.getFirst().equals(Keyed.ITEMS.code())
                    && !ACROSS_ITEMS.contains(local.get(2));
            if (!alone) {
                return Optional.empty();
            }
            keys.computeIfAbsent(path.exchange(), none -> new TreeSet<>()).add(local.get(1));
        }
        return keys.isEmpty() ? Optional.empty() : Optional.of(new EditedItems(keys));
    }

    /** The file with these items only. */
    ExchangeFile aloneIn(ExchangeFile file) {
        return mapped(file, (exchange, body) -> {
            Set<String> kept = keys.getOrDefault(exchange, Set.of());
            return body.withAgenda(body.agenda().stream()
                    .map(part -> part.withItems(part.items().stream()
                            .filter(item -> item.key() != null && kept.contains(item.key()))
                            .toList()))
                    .filter(part -> !part.items().isEmpty())
                    .toList());
        });
    }

    /** The whole file, with these items as a file that has them alone says. */
    ExchangeFile into(ExchangeFile whole, ExchangeFile alone) {
        Map<String, ExchangeBody> edited = bodies(alone);
        return mapped(whole, (exchange, body) -> {
            Map<String, Item> items = new HashMap<>();
            Optional.ofNullable(edited.get(exchange)).stream()
                    .flatMap(one -> one.agenda().stream())
                    .flatMap(part -> part.items().stream())
                    .forEach(item -> items.put(Objects.requireNonNull(item.key()), item));
            return items.isEmpty() ? body : withItems(body, items);
        });
    }

    private static ExchangeBody withItems(ExchangeBody body, Map<String, Item> items) {
        return body.withAgenda(body.agenda().stream()
                .map(part -> part.withItems(part.items().stream()
                        .map(item -> item.key() == null ? item : items.getOrDefault(item.key(), item))
                        .toList()))
                .toList());
    }

    /** By exchange as paths name it. */
    private static Map<String, ExchangeBody> bodies(ExchangeFile file) {
        return switch (file.body()) {
            case ExchangeBody own -> Map.of("", own);
            case MissionBody mission -> new LinkedHashMap<>(file.exchanges());
        };
    }

    private interface Change {
        ExchangeBody of(String exchange, ExchangeBody body);
    }

    private static ExchangeFile mapped(ExchangeFile file, Change change) {
        return file.withBody(
                switch (file.body()) {
                    case ExchangeBody own -> change.of("", own);
                    case MissionBody mission ->
                        mission.withActivities(mission.activities().stream()
                                .map(one -> one instanceof Online(var slug, var title, var body)
                                        ? new Online(slug, title, change.of(slug, body))
                                        : one)
                                .toList());
                });
    }
}

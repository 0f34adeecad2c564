package org.consilium.scheduling.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.scheduling.publish.DocumentThings.Thing;
import org.consilium.scheduling.publish.DocumentThings.Value;
import org.consilium.scheduling.timing.Timetable;
import org.jspecify.annotations.Nullable;

/** What a release would change, thing by thing and field by field. Pure. */
public final class PublishRules {
    public enum Verb {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * @param name as the file calls the field
     * @param language of the text; "" for what is not a text
     * @param from null if there was no value, or it is a list
     * @param to null if there will be none, or it is a list
     */
    public record Field(
            String name,
            String language,
            @Nullable String from,
            @Nullable String to) {}

    /**
     * @param names in the languages that it has
     * @param fields only of what is changed
     */
    public record Change(ChangedKind kind, Verb verb, Map<String, String> names, List<Field> fields) {}

    /** @param moved how many items begin at another time, whatever else changes */
    public record Changes(List<Change> things, int moved) {}

    private PublishRules() {}

    public static Changes between(ExchangeFile before, ExchangeFile after) {
        Map<String, Thing> from = DocumentThings.of(before);
        Map<String, Thing> to = DocumentThings.of(after);
        Set<String> all = new LinkedHashSet<>(to.keySet());
        all.addAll(from.keySet());
        List<Change> changes = new ArrayList<>();
        for (String address : all) {
            @Nullable Thing was = from.get(address);
            @Nullable Thing is = to.get(address);
            if (was == null && is != null) {
                changes.add(new Change(is.kind(), Verb.ADDED, is.names(), List.of()));
            } else if (was != null && is == null) {
                changes.add(new Change(was.kind(), Verb.REMOVED, was.names(), List.of()));
            } else if (was != null && is != null && !was.values().equals(is.values())) {
                changes.add(new Change(is.kind(), Verb.CHANGED, is.names(), fields(was.values(), is.values())));
            }
        }
        return new Changes(changes, moved(starts(before), starts(after)));
    }

    private static List<Field> fields(Map<String, Value> from, Map<String, Value> to) {
        Set<String> all = new LinkedHashSet<>(to.keySet());
        all.addAll(from.keySet());
        return all.stream()
                .filter(field -> !Objects.equals(from.get(field), to.get(field)))
                .map(field -> field(field, from.get(field), to.get(field)))
                .toList();
    }

    private static Field field(String field, @Nullable Value from, @Nullable Value to) {
        int dot = field.indexOf('.');
        return new Field(
                dot < 0 ? field : field.substring(0, dot),
                dot < 0 ? "" : field.substring(dot + 1),
                from == null ? null : from.shown(),
                to == null ? null : to.shown());
    }

    private static int moved(Map<String, Instant> from, Map<String, Instant> to) {
        return (int) to.entrySet().stream()
                .filter(item ->
                        from.containsKey(item.getKey()) && !item.getValue().equals(from.get(item.getKey())))
                .count();
    }

    private static Map<String, Instant> starts(ExchangeFile file) {
        Map<String, Instant> starts = new HashMap<>();
        file.exchanges()
                .forEach((slug, body) -> Timetable.of(body)
                        .items()
                        .forEach(item ->
                                starts.put(slug + "/" + item.key(), item.when().from())));
        return starts;
    }
}

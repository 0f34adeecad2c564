package org.consilium.scheduling.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.consilium.exchangefile.ExchangeFile.Item;
import org.consilium.exchangefile.ExchangeFile.Part;
import org.consilium.scheduling.AgendaEditorService.Agenda;
import org.consilium.scheduling.edit.EditOperation;
import org.consilium.scheduling.edit.EditOperation.Place;
import org.consilium.scheduling.edit.EditPath;
import org.jspecify.annotations.Nullable;

/**
 * An agenda of a working copy, as a form shows it. Pure.
 *
 * @param seq the number of the last edit that it contains
 */
public record FormAgenda(long seq, Agenda agenda) {
    private static final String PARTS = "parts";
    private static final String ITEMS = "items";
    private static final String FIRST_PART = "part-1";

    public String slug() {
        return agenda.file().slug();
    }

    public List<String> languages() {
        return agenda.file().languages();
    }

    /** Civil times of the agenda are in it. */
    public String zone() {
        return agenda.body().zone();
    }

    public Optional<Item> item(String key) {
        return agenda.body().agenda().stream()
                .flatMap(part -> part.items().stream())
                .filter(item -> key.equals(item.key()))
                .findFirst();
    }

    public EditPath itemPath(String key) {
        return path(ITEMS, key);
    }

    private EditPath path(String list, String key) {
        String exchange = agenda.inMission();
        return new EditPath(exchange.isEmpty() ? List.of(list, key) : List.of("exchanges", exchange, list, key));
    }

    /** The end of a part, or of the last part if there is no such part; null for an agenda without parts. */
    private @Nullable Place end(String part) {
        List<Part> parts = agenda.body().agenda();
        return parts.stream()
                .filter(one -> part.equals(one.key()))
                .findFirst()
                .or(() -> parts.isEmpty() ? Optional.empty() : Optional.of(parts.getLast()))
                .map(one -> new Place(
                        key(one.key()),
                        one.items().isEmpty() ? null : one.items().getLast().key()))
                .orElse(null);
    }

    /**
     * The place one step before or after an item. Beyond the edge of a part it is in the next part.
     *
     * @param step -1 or 1
     */
    private Place beside(String key, int step) {
        List<Place> places = new ArrayList<>();
        int now = 0;
        for (Part part : agenda.body().agenda()) {
            places.add(new Place(key(part.key()), null));
            for (Item item : part.items()) {
                if (key.equals(item.key())) {
                    now = places.size() - 1;
                } else {
                    places.add(new Place(key(part.key()), item.key()));
                }
            }
        }
        return places.get(Math.clamp((long) now + step, 0, places.size() - 1));
    }

    /** Takes an item out of its part. A part that would be left empty goes, too. */
    public List<EditOperation> remove(String item) {
        List<EditOperation> operations = new ArrayList<>();
        operations.add(new EditOperation.Remove(path(ITEMS, item)));
        emptied(item).ifPresent(part -> operations.add(new EditOperation.Remove(path(PARTS, part))));
        return operations;
    }

    /** Moves an item by one place. A part that would be left empty goes, too. */
    public List<EditOperation> move(String item, int step) {
        Place place = beside(item, step);
        List<EditOperation> operations = new ArrayList<>();
        operations.add(new EditOperation.Move(path(ITEMS, item), place));
        emptied(item)
                .filter(part -> !part.equals(place.in()))
                .ifPresent(part -> operations.add(new EditOperation.Remove(path(PARTS, part))));
        return operations;
    }

    private Optional<String> emptied(String item) {
        return agenda.body().agenda().stream()
                .filter(part -> part.items().size() == 1
                        && item.equals(part.items().getFirst().key()))
                .map(part -> key(part.key()))
                .findFirst();
    }

    /**
     * Puts a new item at the end of a part. An agenda without parts gets one.
     *
     * @param part by default the last one
     * @param title of the part that an empty agenda gets
     */
    public List<EditOperation> add(String item, String part, Map<String, Object> value, Map<String, Object> title) {
        List<EditOperation> operations = new ArrayList<>();
        @Nullable Place end = end(part);
        if (end == null) {
            end = new Place(FIRST_PART, null);
            operations.add(new EditOperation.Add(
                    path(PARTS, FIRST_PART), new Place(null, null), Map.of("part", title, ITEMS, List.of())));
        }
        operations.add(new EditOperation.Add(path(ITEMS, item), end, value));
        return operations;
    }

    /** A working copy has a key for each part and item. */
    private static String key(@Nullable String key) {
        return Objects.requireNonNull(key);
    }
}

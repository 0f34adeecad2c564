package org.consilium.scheduling.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilium.exchangefile.ExchangeFile.Item;
import org.consilium.scheduling.edit.EditOperation;
import org.consilium.scheduling.edit.EditPath;
import org.jspecify.annotations.Nullable;

/**
 * An agenda item in a plain form, for browsers without scripts. The form carries what it showed, so that only fields that its user
 * changed are sent, each with the version that was shown. Pure.
 *
 * @param path of the item
 * @param shown what the document said when the form was made, by field
 * @param typed what stands in the fields now
 * @param base the number of the last edit that was shown
 * @param wrong what is wrong with a field
 * @param theirs what somebody else wrote into a field meanwhile
 */
public record ItemForm(
        EditPath path,
        Map<String, String> shown,
        Map<String, String> typed,
        long base,
        Map<String, String> wrong,
        Map<String, String> theirs) {
    /** Prefix of the hidden fields with what the form showed. Those that were empty are left out. */
    private static final String SHOWN = "shown.";

    /** Prefix of the choice of what somebody else wrote. */
    private static final String THEIRS = "theirs.";

    /** Empty rows for further speakers. */
    private static final int MORE_SPEAKERS = 3;

    /** A row of the form: {@code who} as {@link ItemValues} writes it. */
    public record SpeakerRow(int number, String who, String role) {}

    public static ItemForm of(EditPath path, Item item, long base, List<String> languages) {
        Map<String, String> values = ItemValues.of(item, languages);
        return new ItemForm(path, values, values, base, Map.of(), Map.of());
    }

    /** For an item that does not exist yet. */
    public static ItemForm empty(EditPath path, long base, List<String> languages) {
        Map<String, String> values = new LinkedHashMap<>();
        ItemValues.names(languages).forEach(name -> values.put(name, ""));
        return new ItemForm(path, values, values, base, Map.of(), Map.of());
    }

    /** As it was sent. */
    public static ItemForm sent(EditPath path, Map<String, List<String>> form, List<String> languages) {
        Map<String, String> shown = new LinkedHashMap<>();
        Map<String, String> typed = new LinkedHashMap<>();
        for (String name : ItemValues.names(languages)) {
            String before = text(form, SHOWN + name);
            shown.put(name, before);
            boolean kept = form.containsKey(THEIRS + name) || !isSent(form, name);
            typed.put(name, kept ? before : typed(form, name, languages));
        }
        return new ItemForm(path, shown, typed, base(form), Map.of(), Map.of());
    }

    /** A form that lacks a field does not touch it. */
    private static boolean isSent(Map<String, List<String>> form, String name) {
        return form.containsKey(name.equals(ItemValues.SPEAKERS) ? "speaker.0" : name);
    }

    private static String typed(Map<String, List<String>> form, String name, List<String> languages) {
        return switch (name) {
            case ItemValues.SPEAKERS -> speakers(form, languages);
            // An empty one is always among them, so that a form without a choice differs from one without the field.
            case ItemValues.INTERPRETED, ItemValues.DOCUMENTS ->
                form.getOrDefault(name, List.of()).stream()
                        .filter(one -> !one.isEmpty())
                        .collect(Collectors.joining("\n"));
            default -> text(form, name);
        };
    }

    private static String speakers(Map<String, List<String>> form, List<String> languages) {
        List<String> lines = new ArrayList<>();
        for (int row = 0; form.containsKey("speaker." + row); row++) {
            String who = text(form, "speaker." + row);
            if (!who.isEmpty()) {
                lines.add(who + " " + text(form, "role." + row));
            }
        }
        Map<String, String> unnamed = new LinkedHashMap<>();
        languages.forEach(language -> unnamed.put(language, text(form, "unnamed." + language)));
        unnamed.values().removeIf(String::isEmpty);
        if (!unnamed.isEmpty()) {
            lines.add(ItemValues.unnamed(unnamed) + " " + text(form, "unnamed_role"));
        }
        return String.join("\n", lines);
    }

    private static long base(Map<String, List<String>> form) {
        String base = text(form, "base");
        return base.matches("\\d{1,18}") ? Long.parseLong(base) : 0;
    }

    private static String text(Map<String, List<String>> form, String name) {
        List<String> sent = form.getOrDefault(name, List.of());
        return sent.isEmpty() ? "" : sent.getFirst().replace("\r\n", "\n").strip();
    }

    /** Of the fields that the user changed. */
    public List<EditOperation> changes() {
        List<EditOperation> changes = new ArrayList<>();
        changed()
                .forEach(name ->
                        changes.add(new EditOperation.Set(at(name), ItemValues.value(name, value(name)), base)));
        return changes;
    }

    private List<String> changed() {
        return typed.keySet().stream()
                .filter(name -> !value(name).equals(shown.get(name)))
                .toList();
    }

    /** The item that the form describes, for one that does not exist yet. */
    public Map<String, Object> item() {
        Map<String, Object> item = new LinkedHashMap<>();
        Map<String, Map<String, Object>> texts = new LinkedHashMap<>();
        typed.forEach((name, text) -> {
            @Nullable Object value = ItemValues.value(name, text);
            List<String> keys = ItemValues.path(name);
            if (value != null && keys.size() == 1) {
                item.put(name, value);
            } else if (value != null) {
                texts.computeIfAbsent(keys.getFirst(), none -> new LinkedHashMap<>())
                        .put(keys.getLast(), value);
            }
        });
        item.putAll(texts);
        return item;
    }

    private EditPath at(String name) {
        List<String> keys = new ArrayList<>(path.keys());
        keys.addAll(ItemValues.path(name));
        return new EditPath(keys);
    }

    /** With what is wrong, by the paths of the fields. What belongs to no field is under "". */
    public ItemForm wrong(Map<List<String>, String> problems) {
        Map<String, String> found = new HashMap<>();
        problems.forEach((keys, text) -> found.putIfAbsent(field(keys), text));
        return new ItemForm(path, shown, typed, base, found, theirs);
    }

    /** A text that lacks every language is missing at its first one. */
    private String field(List<String> keys) {
        return typed.keySet().stream()
                .filter(name -> begins(keys, at(name).keys()) || begins(at(name).keys(), keys))
                .filter(name -> keys.size() > path.keys().size())
                .findFirst()
                .orElse("");
    }

    private static boolean begins(List<String> keys, List<String> beginning) {
        return keys.size() >= beginning.size()
                && keys.subList(0, beginning.size()).equals(beginning);
    }

    /** Somebody else changed some of the fields. The same text sent again takes the place of theirs. */
    public ItemForm over(ItemForm now) {
        Set<String> mine = Set.copyOf(changed());
        Map<String, String> others = new HashMap<>();
        Map<String, String> merged = new LinkedHashMap<>();
        typed.forEach((name, text) -> {
            String said = now.value(name);
            merged.put(name, mine.contains(name) ? text : said);
            if (mine.contains(name) && !said.equals(shown.get(name)) && !said.equals(text)) {
                others.put(name, said);
            }
        });
        return new ItemForm(path, now.shown, merged, now.base, wrong, others);
    }

    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    public @Nullable String error(String name) {
        return wrong.get(name);
    }

    /** One a row, with empty ones for more. */
    public List<SpeakerRow> speakers() {
        List<SpeakerRow> rows = new ArrayList<>();
        value(ItemValues.SPEAKERS).lines().forEach(line -> {
            int blank = line.indexOf(' ');
            rows.add(new SpeakerRow(rows.size(), line.substring(0, Math.max(0, blank)), line.substring(blank + 1)));
        });
        for (int more = 0; more < MORE_SPEAKERS; more++) {
            rows.add(new SpeakerRow(rows.size(), "", ""));
        }
        return rows;
    }

    /** @param edition as {@link ItemValues} writes it */
    public boolean presents(String edition) {
        return value(ItemValues.DOCUMENTS).lines().anyMatch(edition::equals);
    }

    public boolean interpretedInto(String language) {
        return value(ItemValues.INTERPRETED).lines().anyMatch(language::equals);
    }
}

package org.consilium.scheduling.entry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.scheduling.edit.EditOperation;
import org.consilium.scheduling.edit.EditPath;
import org.consilium.scheduling.entry.EntryField.Unit;
import org.consilium.shared.Languages;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a working copy in a plain form: a person, an institution, the head of the exchange. As in the form of an agenda
 * item, only what its user changed is sent, each with the version that was shown. Pure.
 *
 * @param path of the entry; empty for the file itself
 * @param languages in which texts are asked for: those of the exchange, and others in which the entry has some
 * @param shown a mark of what each unit said when the form was made
 * @param typed what stands in the form now, by the names of {@link EntryValues}
 * @param base the number of the last edit that was shown
 * @param wrong what is wrong, by the same names; under "" what belongs to no field
 * @param theirs what somebody else wrote into a unit meanwhile
 */
public record EntryForm(
        EditPath path,
        List<EntryField> fields,
        List<String> languages,
        Map<String, String> shown,
        Map<String, String> typed,
        long base,
        Map<String, String> wrong,
        Map<String, Map<String, String>> theirs) {
    private static final String SHOWN = "shown.";
    private static final String THEIRS = "theirs.";
    private static final int MOST_LANGUAGES = 30;

    /** @param entry as JSON has it; empty for one that does not exist yet */
    public static EntryForm of(
            EditPath path, List<EntryField> fields, Map<?, ?> entry, List<String> spoken, long base) {
        List<String> languages = Stream.concat(spoken.stream(), tags(fields, entry))
                .distinct()
                .limit(MOST_LANGUAGES)
                .toList();
        Map<String, String> typed = EntryValues.typed(fields, entry, languages);
        Map<String, String> shown = marks(units(fields, languages), typed);
        return new EntryForm(path, fields, languages, shown, typed, base, Map.of(), Map.of());
    }

    /** The languages of the texts that an entry has: none of them may be lost with a list that is replaced. */
    private static Stream<String> tags(List<EntryField> fields, Map<?, ?> entry) {
        return fields.stream().flatMap(field -> {
            Object value = entry.get(field.name());
            if (field.kind().isByLanguage() && value instanceof Map<?, ?> texts) {
                return texts.keySet().stream().map(String::valueOf);
            }
            return field.kind() == EntryField.Kind.ROWS && value instanceof List<?> rows
                    ? rows.stream().flatMap(row -> tags(field.columns(), (Map<?, ?>) row))
                    : Stream.empty();
        });
    }

    /** As it was sent. A form that lacks the mark of a unit does not touch it. */
    public static EntryForm sent(EditPath path, List<EntryField> fields, Map<String, List<String>> form) {
        List<String> languages = EntryValues.first(form, "in")
                .lines()
                .flatMap(line -> Stream.of(line.split(" ", -1)))
                .filter(Languages::isKnown)
                .distinct()
                .limit(MOST_LANGUAGES)
                .toList();
        Map<String, String> typed = EntryValues.sent(fields, form, languages);
        Map<String, String> shown = marks(units(fields, languages), typed);
        units(fields, languages).forEach(unit -> {
            if (form.containsKey(SHOWN + unit.name()) && !form.containsKey(THEIRS + unit.name())) {
                shown.put(unit.name(), EntryValues.first(form, SHOWN + unit.name()));
            }
        });
        String base = EntryValues.first(form, "base");
        long shownBase = base.matches("\\d{1,18}") ? Long.parseLong(base) : 0;
        return new EntryForm(path, fields, languages, shown, typed, shownBase, Map.of(), Map.of());
    }

    private static List<Unit> units(List<EntryField> fields, List<String> languages) {
        return fields.stream().flatMap(field -> field.units(languages).stream()).toList();
    }

    private static Map<String, String> marks(List<Unit> units, Map<String, String> typed) {
        Map<String, String> marks = new LinkedHashMap<>();
        units.forEach(unit -> marks.put(unit.name(), mark(unit, typed)));
        return marks;
    }

    /** Equal for equal texts; short where a text may be long. */
    private static String mark(Unit unit, Map<String, String> typed) {
        Map<String, String> texts = EntryValues.of(unit, typed);
        return texts.isEmpty()
                ? ""
                : UUID.nameUUIDFromBytes(texts.toString().getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    /** The languages, as the form carries them. */
    public String in() {
        return String.join(" ", languages);
    }

    private List<Unit> changed() {
        return units(fields, languages).stream()
                .filter(unit -> !mark(unit, typed).equals(shown.get(unit.name())))
                .toList();
    }

    /** Of what the user changed. */
    public List<EditOperation> changes() {
        return changed().stream()
                .<EditOperation>map(
                        unit -> new EditOperation.Set(at(unit.keys()), EntryValues.value(unit, typed), base))
                .toList();
    }

    /** The entry that the form describes, for one that does not exist yet. */
    public Map<String, Object> entry() {
        Map<String, Object> entry = new LinkedHashMap<>();
        for (EntryField field : fields) {
            Map<String, Object> texts = new LinkedHashMap<>();
            for (Unit unit : field.units(languages)) {
                @Nullable Object value = EntryValues.value(unit, typed);
                if (value != null) {
                    (unit.language().isEmpty() ? entry : texts)
                            .put(unit.language().isEmpty() ? field.name() : unit.language(), value);
                }
            }
            if (!texts.isEmpty()) {
                entry.put(field.name(), texts);
            }
        }
        return entry;
    }

    /** The same form for an entry elsewhere. */
    public EntryForm at(EditPath other) {
        return new EntryForm(other, fields, languages, shown, typed, base, wrong, theirs);
    }

    private EditPath at(List<String> inside) {
        List<String> keys = new ArrayList<>(path.keys());
        keys.addAll(inside);
        return new EditPath(keys);
    }

    /** @param problems by the paths of fields of the file */
    public EntryForm wrong(Map<List<String>, String> problems) {
        Map<String, String> found = new HashMap<>();
        problems.forEach((keys, text) -> {
            String field = field(keys);
            String place = keys.isEmpty() || !field.isEmpty() ? "" : String.join(" / ", keys) + ": ";
            found.merge(field, place + text, (one, other) -> field.isEmpty() ? one + "\n" + other : one);
        });
        return new EntryForm(path, fields, languages, shown, typed, base, found, theirs);
    }

    /** The name of the text to which a path leads, or of the first one inside what is missing. */
    private String field(List<String> keys) {
        int depth = path.keys().size();
        if (keys.size() <= depth || !keys.subList(0, depth).equals(path.keys())) {
            return "";
        }
        String name = String.join(".", keys.subList(depth, keys.size()));
        return Stream.concat(typed.keySet().stream(), fields.stream().map(EntryField::name))
                .filter(one -> (one + ".").startsWith(name + ".") || (name + ".").startsWith(one + "."))
                .findFirst()
                .orElse("");
    }

    /** Somebody else changed some of it. The same form sent again takes the place of theirs. */
    public EntryForm over(EntryForm now) {
        Set<String> mine = changed().stream().map(Unit::name).collect(Collectors.toSet());
        Map<String, String> merged = new LinkedHashMap<>();
        Map<String, Map<String, String>> others = new HashMap<>();
        for (Unit unit : units(fields, now.languages)) {
            Map<String, String> said = EntryValues.of(unit, now.typed);
            merged.putAll(EntryValues.all(unit, mine.contains(unit.name()) ? typed : now.typed));
            boolean theirsToo =
                    mine.contains(unit.name()) && !Objects.equals(now.shown.get(unit.name()), shown.get(unit.name()));
            if (theirsToo && !said.equals(EntryValues.of(unit, typed))) {
                others.put(unit.name(), said);
            }
        }
        return new EntryForm(path, fields, now.languages, now.shown, merged, now.base, wrong, others);
    }

    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    /** How many rows of a list stand in the form. */
    public int rows(EntryField field) {
        return (int) typed.keySet().stream()
                .filter(name -> name.startsWith(field.name() + "."))
                .map(name -> name.split("\\.", 3)[1])
                .distinct()
                .count();
    }
}

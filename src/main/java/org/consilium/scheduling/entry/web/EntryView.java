package org.consilium.scheduling.entry.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.scheduling.entry.EntryField;
import org.consilium.scheduling.entry.EntryField.Unit;
import org.consilium.scheduling.entry.EntryForm;
import org.consilium.shared.Formats;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/**
 * The form of an entry, as a page shows it.
 *
 * @param prefix of the ids of its elements, where a page has several forms
 * @param more the list to which its user asked for more rows; "" for none
 */
public record EntryView(UiLanguage language, ExchangeFile file, EntryForm form, String prefix, String more) {
    private static final int MORE_ROWS = 5;

    /** One element of the form. {@code hint} may be empty. */
    public record Cell(
            String id,
            String name,
            String input,
            String label,
            String language,
            String value,
            boolean optional,
            List<EntryOptions.Option> options,
            String hint,
            @Nullable String wrong) {
        public boolean isChosen(String option) {
            return value.lines().anyMatch(option::equals);
        }

        /** The ids of what describes it; empty for nothing. */
        public String describedBy() {
            return Stream.of(hint.isEmpty() ? "" : id + "-hint", wrong == null ? "" : id + "-wrong")
                    .filter(one -> !one.isEmpty())
                    .collect(Collectors.joining(" "));
        }
    }

    /** Cells that belong together. {@code legend} may be empty. */
    public record Row(String legend, List<Cell> cells) {}

    /** What somebody else wrote into a unit meanwhile. */
    public record Theirs(String unit, String text) {}

    /**
     * A field of the entry.
     *
     * @param more whether it is a list to which rows can be added
     * @param wrong what is wrong with it as a whole; its cells have what is wrong with them
     */
    public record Block(
            EntryField field,
            String label,
            boolean more,
            List<Row> rows,
            List<Theirs> theirs,
            @Nullable String wrong) {}

    public List<Block> blocks() {
        return form.fields().stream().map(this::block).toList();
    }

    private Block block(EntryField field) {
        boolean list = field.kind() == EntryField.Kind.ROWS;
        String label = words().say(field.label());
        @Nullable String wrong = list ? form.wrong().get(field.name()) : null;
        return new Block(
                field, label, list, list ? listed(field) : rows(field, field.name(), label), theirs(field), wrong);
    }

    private List<Row> listed(EntryField field) {
        int filled = form.rows(field);
        int rows = filled + (more.equals(field.name()) ? MORE_ROWS : 1);
        return IntStream.range(0, rows)
                .mapToObj(number -> {
                    List<Cell> cells = field.columns().stream()
                            .flatMap(column -> rows(
                                    column,
                                    field.name() + "." + number + "." + column.name(),
                                    words().say(column.label()))
                                    .stream())
                            .flatMap(row -> row.cells().stream())
                            .toList();
                    return new Row(words().say("mission.edit.row", "number", number + 1), cells);
                })
                .toList();
    }

    private List<Row> rows(EntryField field, String at, String label) {
        return switch (field.kind()) {
            case TEXT, LONG ->
                List.of(new Row(
                        "",
                        form.languages().stream()
                                .map(tag -> cell(field, at + "." + tag, inLanguage(label, tag), tag))
                                .toList()));
            case PERSON_NAME ->
                form.languages().stream()
                        .map(tag -> new Row(
                                inLanguage(label, tag),
                                List.of(
                                        cell(
                                                field,
                                                at + "." + tag + ".family",
                                                words().say("editor.person.family"),
                                                tag),
                                        cell(
                                                field,
                                                at + "." + tag + ".given",
                                                words().say("editor.person.given"),
                                                tag))))
                        .toList();
            default -> List.of(new Row("", List.of(cell(field, at, label, ""))));
        };
    }

    private String inLanguage(String label, String tag) {
        return words().say("editor.change.in", "what", label, "language", new Formats(language).language(tag));
    }

    private Cell cell(EntryField field, String name, String label, String tag) {
        String value = form.value(name);
        return new Cell(
                prefix + name,
                name,
                input(field, value),
                label,
                tag,
                value,
                field.optional(),
                options().of(field, value),
                hint(field),
                form.wrong().get(name));
    }

    /** Which element of a page it is. */
    private static String input(EntryField field, String value) {
        return switch (field.kind()) {
            case EXCHANGE_KIND, MISSION_KIND, INSTITUTION_KIND, TIER, VISIBILITY, SIDE, INSTITUTION, SPOKEN, COUNTRY ->
                "select";
            case LANGUAGES -> field.name().equals("languages") ? "languages" : "checks";
            case FIELDS -> "checks";
            case LONG, NAMES -> "lines";
            case TEXT -> value.contains("\n") ? "lines" : "text";
            case DATE -> "date";
            case CIVIL -> "datetime-local";
            case ADDRESS -> "url";
            case ZONE -> "zone";
            default -> "text";
        };
    }

    private String hint(EntryField field) {
        String key = switch (field.name()) {
            case "also_known_as" -> "entry.also_known_as.hint";
            case "same_as" -> "entry.same_as.hint";
            case "transliterated" -> "entry.transliterated.hint";
            case "assumed" -> "details.assumed.hint";
            default -> "";
        };
        return key.isEmpty() ? "" : words().say(key);
    }

    private List<Theirs> theirs(EntryField field) {
        return field.units(form.languages()).stream()
                .filter(unit -> form.theirs().containsKey(unit.name()))
                .map(unit -> new Theirs(unit.name(), said(unit)))
                .toList();
    }

    /** A row of a list is a line. */
    private String said(Unit unit) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        Objects.requireNonNull(form.theirs().get(unit.name())).forEach((name, text) -> {
            List<String> keys = List.of(name.split("\\.", -1));
            boolean listed = unit.field().kind() == EntryField.Kind.ROWS;
            EntryField field = listed ? column(unit.field(), keys.get(2)) : unit.field();
            rows.computeIfAbsent(listed ? keys.get(1) : "", none -> new ArrayList<>())
                    .add(options().said(field, text));
        });
        return rows.isEmpty()
                ? words().say("form.none")
                : rows.values().stream().map(row -> String.join(" · ", row)).collect(Collectors.joining("; "));
    }

    private static EntryField column(EntryField field, String name) {
        return field.columns().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(field);
    }

    /** Lines that belong to no field. */
    public List<String> notices() {
        return form.wrong().getOrDefault("", "").lines().toList();
    }

    public boolean isRefused() {
        return !form.wrong().isEmpty() || !form.theirs().isEmpty();
    }

    private EntryOptions options() {
        return new EntryOptions(language, file);
    }

    private Texts words() {
        return Texts.of(language);
    }
}

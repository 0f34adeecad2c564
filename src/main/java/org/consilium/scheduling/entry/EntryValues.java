package org.consilium.scheduling.entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.scheduling.entry.EntryField.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Fields of an exchange file as texts of a form, and back. The name of a text is the path of its value with dots, such as
 * {@code posts.0.post.zh}, so that an error of the file finds its place in the form. Pure.
 */
final class EntryValues {
    private static final String FAMILY = "family";
    private static final String GIVEN = "given";

    private EntryValues() {}

    /** @param entry of the file, as JSON has it */
    static Map<String, String> typed(List<EntryField> fields, Map<?, ?> entry, List<String> languages) {
        Map<String, String> typed = new LinkedHashMap<>();
        fields.forEach(field -> type(typed, field, field.name(), entry.get(field.name()), languages));
        return typed;
    }

    private static void type(
            Map<String, String> typed, EntryField field, String at, @Nullable Object value, List<String> languages) {
        switch (field.kind()) {
            case TEXT, LONG -> languages.forEach(one -> typed.put(at + "." + one, said(inside(value, one))));
            case PERSON_NAME ->
                languages.forEach(one -> Stream.of(FAMILY, GIVEN)
                        .forEach(part ->
                                typed.put(at + "." + one + "." + part, said(inside(inside(value, one), part)))));
            case LANGUAGES, FIELDS, NAMES ->
                typed.put(at, list(value).stream().map(String::valueOf).collect(Collectors.joining("\n")));
            case ROWS -> {
                List<?> rows = list(value);
                for (int row = 0; row < rows.size(); row++) {
                    for (EntryField column : field.columns()) {
                        String name = at + "." + row + "." + column.name();
                        type(typed, column, name, inside(rows.get(row), column.name()), languages);
                    }
                }
            }
            default -> typed.put(at, said(value));
        }
    }

    private static String said(@Nullable Object value) {
        return Objects.toString(value, "").replace("\r\n", "\n").strip();
    }

    private static @Nullable Object inside(@Nullable Object value, String key) {
        return value instanceof Map<?, ?> map ? map.get(key) : null;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    /** As it was sent. Rows in which nothing stands are left out. */
    static Map<String, String> sent(List<EntryField> fields, Map<String, List<String>> form, List<String> languages) {
        Map<String, String> typed = new LinkedHashMap<>();
        fields.forEach(field -> send(typed, field, field.name(), field.name(), form, languages));
        return typed;
    }

    /** @param from what the form calls it, which may have empty rows before it */
    private static void send(
            Map<String, String> typed,
            EntryField field,
            String at,
            String from,
            Map<String, List<String>> form,
            List<String> languages) {
        switch (field.kind()) {
            case TEXT, LONG -> languages.forEach(one -> typed.put(at + "." + one, first(form, from + "." + one)));
            case PERSON_NAME ->
                languages.forEach(one -> Stream.of("." + one + "." + FAMILY, "." + one + "." + GIVEN)
                        .forEach(part -> typed.put(at + part, first(form, from + part))));
            case LANGUAGES -> typed.put(at, all(form, from, "[\\s,;，、]+"));
            case FIELDS, NAMES -> typed.put(at, all(form, from, "\\R"));
            case ROWS -> sendRows(typed, field, form, languages);
            default -> typed.put(at, first(form, from));
        }
    }

    private static void sendRows(
            Map<String, String> typed, EntryField field, Map<String, List<String>> form, List<String> languages) {
        int rows = 0;
        for (int row : rowNumbers(field, form)) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (EntryField column : field.columns()) {
                String end = "." + column.name();
                send(cells, column, field.name() + "." + rows + end, field.name() + "." + row + end, form, languages);
            }
            if (cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
                typed.putAll(cells);
                rows++;
            }
        }
    }

    /** All that the form has, in their order: one that it showed and that is not read would be lost. Forms bound their fields. */
    private static SortedSet<Integer> rowNumbers(EntryField field, Map<String, List<String>> form) {
        Pattern row = Pattern.compile(Pattern.quote(field.name()) + "\\.(\\d{1,4})\\..*");
        return form.keySet().stream()
                .map(row::matcher)
                .filter(Matcher::matches)
                .map(name -> Integer.valueOf(name.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String first(Map<String, List<String>> form, String name) {
        List<String> sent = form.getOrDefault(name, List.of());
        return sent.isEmpty() ? "" : said(sent.getFirst());
    }

    private static String all(Map<String, List<String>> form, String name, String separator) {
        return form.getOrDefault(name, List.of()).stream()
                .flatMap(one -> Stream.of(one.split(separator, -1)))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** The texts of one unit, by their names. */
    static Map<String, String> all(Unit unit, Map<String, String> typed) {
        Map<String, String> found = new LinkedHashMap<>();
        typed.forEach((name, text) -> {
            if (name.equals(unit.name()) || name.startsWith(unit.name() + ".")) {
                found.put(name, text);
            }
        });
        return found;
    }

    /** As {@link #all}, without empty ones. */
    static Map<String, String> of(Unit unit, Map<String, String> typed) {
        Map<String, String> found = all(unit, typed);
        found.values().removeIf(String::isEmpty);
        return found;
    }

    /** What a unit means, as JSON has it; null if it says nothing. */
    static @Nullable Object value(Unit unit, Map<String, String> typed) {
        Map<String, String> texts = of(unit, typed);
        return switch (unit.field().kind()) {
            case TEXT, LONG -> texts.get(unit.name());
            case PERSON_NAME -> name(unit.name(), texts);
            default -> value(unit.field(), unit.name(), texts);
        };
    }

    private static @Nullable Object value(EntryField field, String at, Map<String, String> texts) {
        return switch (field.kind()) {
            case TEXT, LONG -> {
                Map<String, Object> byLanguage = new LinkedHashMap<>();
                texts.forEach((name, text) -> {
                    if (name.startsWith(at + ".")) {
                        byLanguage.put(name.substring(at.length() + 1), text);
                    }
                });
                yield byLanguage.isEmpty() ? null : byLanguage;
            }
            case ROWS -> rows(field, texts);
            case LANGUAGES, FIELDS, NAMES ->
                texts.containsKey(at) ? texts.get(at).lines().toList() : null;
            case NUMBER -> texts.containsKey(at) ? number(texts.get(at)) : null;
            default -> texts.get(at);
        };
    }

    private static @Nullable Object name(String at, Map<String, String> texts) {
        Map<String, Object> name = new LinkedHashMap<>();
        Stream.of(FAMILY, GIVEN)
                .filter(part -> texts.containsKey(at + "." + part))
                .forEach(part -> name.put(part, Objects.requireNonNull(texts.get(at + "." + part))));
        return name.isEmpty() ? null : name;
    }

    private static @Nullable Object rows(EntryField field, Map<String, String> texts) {
        TreeSet<Integer> numbers = new TreeSet<>();
        texts.keySet().forEach(name -> numbers.add(Integer.valueOf(name.split("\\.", 3)[1])));
        List<Object> rows = new ArrayList<>();
        for (int number : numbers) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (EntryField column : field.columns()) {
                @Nullable Object value = value(column, field.name() + "." + number + "." + column.name(), texts);
                if (value != null) {
                    row.put(column.name(), value);
                }
            }
            rows.add(row);
        }
        return rows.isEmpty() ? null : rows;
    }

    private static Object number(String text) {
        String plain = text.replace(" ", "").replace("\u00a0", "").replace(',', '.');
        if (plain.matches("\\d{1,12}")) {
            return Long.valueOf(plain);
        }
        return plain.matches("\\d{1,6}\\.\\d{1,6}") ? new BigDecimal(plain) : text;
    }
}

package org.consilium.scheduling.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.consilium.scheduling.edit.EditOperation;
import org.consilium.scheduling.edit.EditPath;
import org.consilium.scheduling.form.MissionSection.Column;
import org.consilium.scheduling.form.MissionSection.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A section of a mission in a plain form. Pure.
 *
 * @param rows by field, such as {@code city.ru}; as typed
 * @param base the number of the last edit that was shown
 */
public record MissionForm(MissionSection section, List<String> languages, List<Map<String, String>> rows, long base) {
    /** Of the 400 that a form may have (application.properties); the rest is for its token and its boxes. */
    private static final int MOST_FIELDS = 360;

    private static final int MOST_ROWS = 40;

    private static final String WHOLE = "\\d{1,6}";

    /** @param tree the exchange file of the mission as JSON */
    public static MissionForm of(MissionSection section, Map<String, Object> tree, List<String> languages, long base) {
        Object value =
                section == MissionSection.VISITS ? onSite(list(tree.get("activities"))) : tree.get(section.code());
        List<?> all = section.isSingle() ? (value == null ? List.of() : List.of(value)) : list(value);
        List<Map<String, String>> rows = all.stream()
                .map(row -> typed(section, (Map<?, ?>) row, languages))
                .toList();
        return new MissionForm(section, languages, rows, base);
    }

    private static List<?> onSite(List<?> activities) {
        return activities.stream()
                .filter(one -> !((Map<?, ?>) one).containsKey("exchange"))
                .toList();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    /** How many rows of a section a form shows. What comes after them stays as it is. */
    public static int mostRows(MissionSection section, List<String> languages) {
        int fields = section.columns().stream()
                .mapToInt(column -> names(column, languages).size())
                .sum();
        return Math.clamp(MOST_FIELDS / fields, 1, MOST_ROWS);
    }

    /** How many rows stay as they are. */
    public int rowsNotShown() {
        return Math.max(0, rows.size() - mostRows(section, languages));
    }

    /**
     * As it was sent: fields are {@code 0.city.ru}.
     *
     * @param now what stands there; if it is not what the form showed, the base of the edit says so
     */
    public static MissionForm sent(MissionForm now, Map<String, List<String>> form) {
        MissionSection section = now.section;
        List<String> languages = now.languages;
        String base = first(form, "base");
        int shown = mostRows(section, languages);
        List<Map<String, String>> rows = Stream.concat(
                        IntStream.range(0, shown)
                                .mapToObj(row -> sent(section, form, languages, row + "."))
                                .filter(row -> !isEmpty(section, row)),
                        now.rows.stream().skip(shown))
                .toList();
        return new MissionForm(section, languages, rows, base.matches("\\d{1,18}") ? Long.parseLong(base) : 0);
    }

    private static Map<String, String> sent(
            MissionSection section, Map<String, List<String>> form, List<String> languages, String prefix) {
        Map<String, String> row = new LinkedHashMap<>();
        for (Column column : section.columns()) {
            for (String name : names(column, languages)) {
                row.put(
                        name,
                        column.kind().isList()
                                ? String.join("\n", form.getOrDefault(prefix + name, List.of()))
                                : first(form, prefix + name));
            }
        }
        return row;
    }

    private static boolean isEmpty(MissionSection section, Map<String, String> row) {
        return section.columns().stream()
                .filter(column -> column.kind() != Kind.PLANNED)
                .allMatch(column -> row.entrySet().stream()
                        .filter(field -> field.getKey().split("\\.", 2)[0].equals(column.name()))
                        .allMatch(field -> field.getValue().isBlank()));
    }

    private static String first(Map<String, List<String>> form, String name) {
        List<String> sent = form.getOrDefault(name, List.of());
        return sent.isEmpty() ? "" : sent.getFirst().replace("\r\n", "\n").strip();
    }

    /** The names of the fields of a column: one for each language if it is a text. */
    public static List<String> names(Column column, List<String> languages) {
        return column.kind().isByLanguage()
                ? languages.stream().map(one -> column.name() + "." + one).toList()
                : List.of(column.name());
    }

    private static Map<String, String> typed(MissionSection section, Map<?, ?> row, List<String> languages) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (Column column : section.columns()) {
            Object value = row.get(column.name());
            for (String name : names(column, languages)) {
                String language = name.substring(name.indexOf('.') + 1);
                typed.put(
                        name,
                        switch (column.kind()) {
                            case TEXT -> text(value, language);
                            case LINES ->
                                list(value).stream()
                                        .map(one -> text(one, language))
                                        .collect(Collectors.joining("\n"));
                            case PEOPLE, INSTITUTIONS, PLANNED ->
                                list(value).stream().map(String::valueOf).collect(Collectors.joining("\n"));
                            default -> Objects.toString(value, "");
                        });
            }
        }
        return typed;
    }

    private static String text(@Nullable Object texts, String language) {
        return texts instanceof Map<?, ?> map ? Objects.toString(map.get(language), "") : "";
    }

    /** The whole section takes the place of what was shown. */
    public EditOperation change() {
        List<Map<String, Object>> values = rows.stream().map(this::value).toList();
        @Nullable Object value = section.isSingle() ? (values.isEmpty() ? null : values.getFirst()) : values;
        return new EditOperation.Set(new EditPath(List.of(section.code())), value, base);
    }

    private Map<String, Object> value(Map<String, String> row) {
        Map<String, Object> value = new LinkedHashMap<>();
        for (Column column : section.columns()) {
            Object one = switch (column.kind()) {
                case TEXT -> texts(row, column.name());
                case LINES -> lines(row, column.name());
                case PEOPLE, INSTITUTIONS, PLANNED -> said(row, column).lines().toList();
                case NUMBER -> number(said(row, column));
                default -> said(row, column);
            };
            if (!one.equals("")) {
                value.put(column.name(), one);
            }
        }
        return value;
    }

    private static String said(Map<String, String> row, Column column) {
        return row.getOrDefault(column.name(), "");
    }

    private static Object number(String text) {
        if (text.matches(WHOLE)) {
            return Long.valueOf(text);
        }
        String decimal = text.replace(',', '.');
        return decimal.matches("\\d{1,6}\\.\\d{1,6}") ? new BigDecimal(decimal) : text;
    }

    private List<Map<String, Object>> lines(Map<String, String> row, String name) {
        List<Map<String, Object>> values = new ArrayList<>();
        for (String language : languages) {
            List<String> lines =
                    row.getOrDefault(name + "." + language, "").lines().toList();
            for (int line = 0; line < lines.size(); line++) {
                if (line == values.size()) {
                    values.add(new LinkedHashMap<>());
                }
                if (!lines.get(line).isBlank()) {
                    values.get(line).put(language, lines.get(line).strip());
                }
            }
        }
        values.removeIf(Map::isEmpty);
        return values;
    }

    private Map<String, Object> texts(Map<String, String> row, String name) {
        Map<String, Object> texts = new LinkedHashMap<>();
        for (String language : languages) {
            String text = row.getOrDefault(name + "." + language, "")
                    .lines()
                    .findFirst()
                    .orElse("")
                    .strip();
            if (!text.isEmpty()) {
                texts.put(language, text);
            }
        }
        return texts;
    }
}

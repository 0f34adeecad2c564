package org.consilium.registration;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consilium.shared.PlainText;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/** The first line of a list: which column holds what, by the names of the API or as the forms call it in any language. */
final class CsvHeader {
    static final List<Field> COLUMNS = List.of(
            Field.NAME,
            Field.EMAIL,
            Field.ROLE,
            Field.SIDE,
            Field.LANGUAGE,
            Field.INSTITUTION,
            Field.POST,
            Field.COUNTRY);

    /** What has more columns is no list of people, and twenty of them said to be unknown are enough to see it. */
    private static final int MOST_CHECKED = 20;

    private static final Map<String, Field> NAMES = names();

    private final List<@Nullable Field> columns;

    private CsvHeader(List<@Nullable Field> columns) {
        this.columns = columns;
    }

    static CsvHeader read(List<String> cells, int line, List<LineFinding> bad) {
        List<@Nullable Field> columns = new ArrayList<>();
        for (String cell : cells) {
            Field field = NAMES.get(key(cell));
            if (columns.size() < MOST_CHECKED) {
                check(field, cell, columns).ifPresent(found -> bad.add(new LineFinding(line, found)));
            }
            columns.add(field);
        }
        for (Field needed : List.of(Field.NAME, Field.ROLE)) {
            if (!columns.contains(needed)) {
                bad.add(new LineFinding(line, Finding.of(needed, Wrong.COLUMN_MISSING, "", needed.code())));
            }
        }
        return new CsvHeader(columns);
    }

    private static Optional<Finding> check(@Nullable Field field, String cell, List<@Nullable Field> before) {
        if (field == null) {
            return Optional.of(Finding.of(null, Wrong.COLUMN_UNKNOWN, cell, codes()));
        }
        return before.contains(field) ? Optional.of(Finding.of(field, Wrong.COLUMN_TWICE, cell, "")) : Optional.empty();
    }

    private static String codes() {
        return COLUMNS.stream().map(Field::code).collect(Collectors.joining(", "));
    }

    private static Map<String, Field> names() {
        Map<String, Field> names = new HashMap<>();
        for (Field column : COLUMNS) {
            names.put(column.code(), column);
            for (UiLanguage language : UiLanguage.values()) {
                names.put(key(Texts.of(language).say(column)), column);
            }
        }
        for (UiLanguage language : UiLanguage.values()) {
            // as lists have it, ФИО: the form asks for more words, with commas between them
            names.put(key(Texts.of(language).say("import.name")), Field.NAME);
        }
        return names;
    }

    private static String key(String cell) {
        return PlainText.tidy(cell).toLowerCase(Locale.ROOT);
    }

    int size() {
        return columns.size();
    }

    Map<Field, String> values(List<String> cells) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (int i = 0; i < columns.size(); i++) {
            Field field = columns.get(i);
            if (field != null) {
                values.put(field, cells.get(i));
            }
        }
        return values;
    }
}

package org.consilium.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.consilium.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * The header of a list: which column holds what. Spreadsheets leave empty cells behind the last column, and omit them
 * where a line ends early; both are accepted.
 *
 * @param <C> the possible columns
 */
public final class Columns<C> {
    /** A file with more columns is not one of our lists; twenty unknown ones are enough to show it. */
    private static final int MOST_CHECKED = 20;

    private final List<@Nullable C> columns;
    private final BitSet nameless;

    private Columns(List<@Nullable C> columns, BitSet nameless) {
        this.columns = columns;
        this.nameless = nameless;
    }

    /**
     * @param known maps the text of a header cell to a column
     * @param expected the possible names, for display
     */
    public static <C> Columns<C> read(
            Table.Line header, Function<String, Optional<C>> known, String expected, Consumer<TableFinding> bad) {
        List<@Nullable C> columns = new ArrayList<>();
        BitSet nameless = new BitSet();
        for (String cell : header.cells()) {
            C column = columns.size() < MOST_CHECKED ? known.apply(cell).orElse(null) : null;
            if (columns.size() < MOST_CHECKED && column == null && !cell.isBlank()) {
                bad.accept(new TableFinding(header.number(), TableFlaw.COLUMN_UNKNOWN, cell, expected));
            } else if (column != null && columns.contains(column)) {
                bad.accept(new TableFinding(header.number(), TableFlaw.COLUMN_TWICE, cell, ""));
            }
            if (cell.isBlank()) {
                nameless.set(columns.size());
            }
            columns.add(column);
        }
        while (!columns.isEmpty() && nameless.get(columns.size() - 1)) {
            columns.removeLast();
        }
        return new Columns<>(columns, nameless);
    }

    public boolean has(C column) {
        return columns.contains(column);
    }

    public boolean hasAny(Predicate<C> kind) {
        return columns.stream().filter(Objects::nonNull).anyMatch(kind);
    }

    /**
     * The values of a line by column; missing ones are left out. Empty if the line has more cells than there are
     * columns.
     */
    Optional<Map<C, String>> values(Table.Line line, Consumer<TableFinding> bad) {
        Map<C, String> values = new LinkedHashMap<>();
        List<String> cells = line.cells();
        for (int at = 0; at < cells.size(); at++) {
            C column = at < columns.size() ? columns.get(at) : null;
            if (column != null) {
                values.put(column, cells.get(at));
            } else if (isNameless(at) && !cells.get(at).isBlank()) {
                bad.accept(new TableFinding(
                        line.number(),
                        TableFlaw.CELLS,
                        String.valueOf(lastFilled(cells)),
                        String.valueOf(columns.size())));
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    private boolean isNameless(int at) {
        return at >= columns.size() || nameless.get(at);
    }

    private static int lastFilled(List<String> cells) {
        int filled = cells.size();
        while (cells.get(filled - 1).isBlank()) {
            filled--;
        }
        return filled;
    }

    /** The form in which column names and listed words are compared: letters and digits only. */
    public static String key(String cell) {
        String tidied = PlainText.tidy(cell);
        if (!PlainText.isClean(tidied)) {
            return tidied; // names nothing
        }
        StringBuilder key = new StringBuilder();
        tidied.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .filter(point -> Character.getType(point) != Character.MODIFIER_LETTER)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}

package org.consilium.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a list: its header, then the cells of each line by column. */
public final class ListReader {
    /**
     * The kind of a list.
     *
     * @param <C> what a column may be
     */
    public interface Content<C> {
        /** What a cell of the header names. */
        Optional<C> column(String cell);

        /** What a cell of the header can name, for a person to read. */
        String columns();

        /** Columns that the list needs and does not have, each for a person to read. */
        List<String> missing(Columns<C> header);

        /** Whether lines can be right under this header; otherwise each would be wrong for the same reason. */
        boolean isReadable(Columns<C> header);

        void take(int line, Map<C, String> values);

        void add(TableFinding found);
    }

    private ListReader() {}

    /**
     * @param mostLines without the header
     * @return why nothing of the list may be imported, whatever {@code content} has received; empty: it has received all lines
     */
    public static <C> Optional<TableFinding> read(Table table, int mostLines, Content<C> content) {
        boolean[] flawed = {table.broken() != null};
        if (table.broken() != null) {
            content.add(table.broken());
        }
        Consumer<TableFinding> bad = found -> {
            flawed[0] = true;
            content.add(found);
        };
        List<Table.Line> lines = table.lines();
        if (lines.size() > mostLines + 1) {
            int line = lines.get(mostLines + 1).number();
            return Optional.of(new TableFinding(line, TableFlaw.TOO_MANY_LINES, "", String.valueOf(mostLines)));
        }
        if (!lines.isEmpty()) {
            Columns<C> columns = header(lines.getFirst(), content, bad);
            if (content.isReadable(columns)) {
                lines.stream()
                        .skip(1)
                        .forEach(line ->
                                columns.values(line, bad).ifPresent(values -> content.take(line.number(), values)));
            }
        }
        return lines.size() < 2 && !flawed[0]
                ? Optional.of(new TableFinding(1, TableFlaw.EMPTY, "", ""))
                : Optional.empty();
    }

    private static <C> Columns<C> header(Table.Line line, Content<C> content, Consumer<TableFinding> bad) {
        Columns<C> columns = Columns.read(line, content::column, content.columns(), bad);
        content.missing(columns)
                .forEach(name -> bad.accept(new TableFinding(line.number(), TableFlaw.COLUMN_MISSING, "", name)));
        return columns;
    }
}

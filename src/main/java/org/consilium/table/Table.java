package org.consilium.table;

import java.util.List;
import java.util.Optional;
import org.consilium.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A list as somebody sent it: CSV as programs of spreadsheets write it, or a workbook of Excel.
 *
 * @param lines those with anything in them, as far as the list can be read
 * @param encoding null for a workbook
 * @param guessed whether the encoding is a guess, which a person has to look at before anything is done
 * @param broken why the list cannot be read, or not to its end; null: it is whole
 */
public record Table(
        List<Line> lines,
        @Nullable Encoding encoding,
        boolean guessed,
        @Nullable TableFinding broken) {
    /** So many lines show whether the letters are right. */
    private static final int PREVIEW = 3;

    private static final int MOST_CELLS = 12;
    private static final int LONGEST_CELL = 60;

    /** @param number of the line, from 1; where a cell has several lines, its first */
    public record Line(int number, List<String> cells) {}

    /**
     * What a person looks at: the first lines, with the header.
     *
     * @param cut whether the list has more lines than these
     */
    public record Preview(@Nullable Encoding encoding, boolean guessed, List<List<String>> lines, boolean cut) {
        public static final Preview NONE = new Preview(null, false, List.of(), false);
    }

    /**
     * The caller has looked how many bytes there are.
     *
     * @param mostLines no more are read than one more than these, and the header
     */
    public static Table read(Upload upload, int mostLines) {
        byte[] bytes = upload.bytes();
        if (Workbook.looksLikeOne(bytes)) {
            return Workbook.read(bytes, mostLines + 2);
        }
        Optional<EncodingRules.Told> told = upload.encoding() == null
                ? EncodingRules.told(bytes, upload.guessing())
                : Optional.of(new EncodingRules.Told(upload.encoding(), true));
        Encoding encoding = told.map(EncodingRules.Told::encoding).orElse(Encoding.UTF_8);
        Optional<String> text = told.flatMap(one -> EncodingRules.text(bytes, encoding));
        if (text.isEmpty()) {
            int line = EncodingRules.firstBrokenLine(bytes, encoding);
            return new Table(
                    List.of(), encoding, false, new TableFinding(line, TableFlaw.ENCODING, "", encoding.label()));
        }
        return CsvText.read(text.get(), encoding, !told.get().sure(), mostLines + 2);
    }

    /** Nothing of a list that is not to be read at all. */
    public boolean unreadable() {
        return lines.isEmpty() && broken != null;
    }

    public Preview preview() {
        return new Preview(
                encoding,
                guessed,
                lines.stream().limit(PREVIEW + 1L).map(Table::shown).toList(),
                lines.size() > PREVIEW + 1);
    }

    private static List<String> shown(Line line) {
        return line.cells().stream()
                .limit(MOST_CELLS)
                .map(cell -> PlainText.length(cell) <= LONGEST_CELL
                        ? cell
                        : cell.substring(0, cell.offsetByCodePoints(0, LONGEST_CELL)) + "…")
                .toList();
    }
}

package org.consilium.table;

import java.util.List;
import java.util.Optional;
import org.consilium.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded list: CSV as spreadsheet programs write it, or an Excel workbook.
 *
 * @param lines the non-empty ones, as far as the list can be read
 * @param encoding null for a workbook
 * @param guessed whether the encoding is a guess, which a person has to confirm first
 * @param broken why the list cannot be read, or not to its end; null if it is complete
 */
public record Table(
        List<Line> lines,
        @Nullable Encoding encoding,
        boolean guessed,
        @Nullable TableFinding broken) {
    /** Enough lines to show whether the letters are right. */
    private static final int PREVIEW = 3;

    private static final int MOST_CELLS = 12;
    private static final int LONGEST_CELL = 60;

    /** @param number of the line, from 1; the first line of a cell with several */
    public record Line(int number, List<String> cells) {}

    /**
     * What a person checks: the first lines, with the header.
     *
     * @param cut whether the list has more lines than these
     */
    public record Preview(@Nullable Encoding encoding, boolean guessed, List<List<String>> lines, boolean cut) {
        public static final Preview NONE = new Preview(null, false, List.of(), false);
    }

    /**
     * The caller has checked the number of bytes.
     *
     * @param mostLines reading stops one line after these, not counting the header
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

    /** The result for a list that cannot be read at all. */
    boolean unreadable() {
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

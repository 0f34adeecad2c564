package org.consilium.shared;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Comma-separated values (RFC 4180) in UTF-8. A spreadsheet opens every cell as text, whatever was typed. Not thread-safe. */
public final class SpreadsheetCsv {
    public static final String TYPE = "text/csv;charset=UTF-8";

    private final CSVPrinter printer;

    /** Writes the header at once. */
    public SpreadsheetCsv(Appendable out, List<String> columns) throws IOException {
        out.append(SpreadsheetText.BYTE_ORDER_MARK);
        printer = new CSVPrinter(
                out,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader(columns.toArray(String[]::new))
                        .get());
    }

    /** @param cells null for an empty one; a text is guarded, so that no spreadsheet runs it as a formula */
    public void row(@Nullable Object... cells) throws IOException {
        printer.printRecord(Arrays.stream(cells)
                .map(cell -> cell instanceof String text ? SpreadsheetText.of(text) : cell)
                .toArray());
    }

    public void flush() throws IOException {
        printer.flush();
    }
}

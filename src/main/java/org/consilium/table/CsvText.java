package org.consilium.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Delimited text: RFC 4180, or with semicolons or tabs. A first line {@code sep=;}, which tells Excel the separator, is
 * not part of the list.
 */
final class CsvText {
    private static final Pattern SEPARATOR =
            Pattern.compile("\"?sep=([,;\\t|])\"?[,;\\t ]*(?:\\r\\n|\\r|\\n|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private CsvText() {}

    static Table read(String text, Encoding encoding, boolean guessed, int mostLines) {
        Matcher told = SEPARATOR.matcher(text);
        boolean isTold = told.lookingAt();
        String rest = isTold ? text.substring(told.end()) : text;
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(isTold ? told.group(1).charAt(0) : delimiter(rest))
                .setIgnoreEmptyLines(false)
                .get();
        List<Table.Line> lines = new ArrayList<>();
        int before = isTold ? 1 : 0;
        int line = 1;
        try (CSVParser parser = format.parse(new StringReader(rest))) {
            Iterator<CSVRecord> records = parser.iterator();
            while (lines.size() < mostLines && records.hasNext()) {
                List<String> cells = List.of(records.next().values());
                if (!cells.stream().allMatch(String::isBlank)) {
                    lines.add(new Table.Line(line + before, cells));
                }
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            return new Table(lines, encoding, guessed, new TableFinding(line + before, TableFlaw.QUOTES, "", ""));
        }
        return new Table(lines, encoding, guessed, null);
    }

    /** Column names contain no tabs and no semicolons, though possibly commas, quoted or not. */
    private static char delimiter(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        String header = QUOTED.matcher(first).replaceAll("");
        if (header.indexOf('\t') >= 0) {
            return '\t';
        }
        return header.indexOf(';') >= 0 ? ';' : ',';
    }
}

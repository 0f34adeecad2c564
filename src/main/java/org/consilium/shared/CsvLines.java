package org.consilium.shared;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A list as spreadsheets write it: RFC 4180, or with semicolons as half the world has it; UTF-8, with its mark or without.
 *
 * @param lines those with anything in them, as far as the list can be read
 * @param broken why it cannot be read on from {@code brokenAt}; null: it is whole
 */
public record CsvLines(List<Line> lines, @Nullable Broken broken, int brokenAt) {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    /** @param number of the line, from 1; where a cell has several lines, its first */
    public record Line(int number, List<String> cells) {}

    public enum Broken {
        /** The list is not UTF-8; it has no lines then. */
        ENCODING,
        QUOTES
    }

    /** The caller has looked how many bytes there are. */
    public static CsvLines read(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new CsvLines(List.of(), Broken.ENCODING, firstBrokenLine(bytes));
        }
        boolean marked = !text.isEmpty() && text.charAt(0) == SpreadsheetText.BYTE_ORDER_MARK;
        return read(marked ? text.substring(1) : text);
    }

    private static CsvLines read(String text) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        List<Line> lines = new ArrayList<>();
        int line = 1;
        try (CSVParser parser = format.parse(new StringReader(text))) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                List<String> cells = List.of(records.next().values());
                if (!cells.stream().allMatch(String::isBlank)) {
                    lines.add(new Line(line, cells));
                }
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            return new CsvLines(lines, Broken.QUOTES, line);
        }
        return new CsvLines(lines, null, 0);
    }

    /** Whichever of the two the first line has more of, outside quotation marks. */
    private static char delimiter(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        String header = QUOTED.matcher(first).replaceAll("");
        long semicolons = header.chars().filter(unit -> unit == ';').count();
        return semicolons > header.chars().filter(unit -> unit == ',').count() ? ';' : ',';
    }

    /** Lines of a list that is not UTF-8: each is looked at alone. No letter of UTF-8 has a line's end inside. */
    private static int firstBrokenLine(byte[] bytes) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                if (isBroken(bytes, start, i)) {
                    return line;
                }
                line++;
                start = i + 1;
            }
        }
        return line;
    }

    private static boolean isBroken(byte[] bytes, int from, int to) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
            return false;
        } catch (CharacterCodingException broken) {
            return true;
        }
    }
}

package org.consilium.registration;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.consilium.shared.SpreadsheetText;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/** Reads a list of people to invite (RFC 4180, or with semicolons as spreadsheets of half the world write it). */
final class InviteeCsv {
    static final int MOST_LINES = 1000;
    static final int MOST_BYTES = 1_000_000;

    /** What a list holds, and everything that is wrong with it. */
    record Result(List<Invitee> good, List<LineFinding> bad) {
        static Result refused(int line, Wrong wrong, String expected) {
            return new Result(List.of(), List.of(new LineFinding(line, Finding.of(null, wrong, "", expected))));
        }
    }

    private final List<String> sides;
    private final UiLanguage otherwise;
    private final List<Invitee> good = new ArrayList<>();
    private final List<LineFinding> bad = new ArrayList<>();
    private int people;

    private InviteeCsv(List<String> sides, UiLanguage otherwise) {
        this.sides = sides;
        this.otherwise = otherwise;
    }

    /**
     * @param sides keys of the exchange's sides
     * @param otherwise the language of those whose line names none
     */
    static Result read(byte[] bytes, List<String> sides, UiLanguage otherwise) {
        if (bytes.length > MOST_BYTES) {
            return Result.refused(1, Wrong.TOO_LARGE, String.valueOf(MOST_BYTES / 1_000_000));
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return Result.refused(firstBrokenLine(bytes), Wrong.ENCODING, "");
        }
        if (!text.isEmpty() && text.charAt(0) == SpreadsheetText.BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        return text.isBlank() ? Result.refused(1, Wrong.EMPTY, "") : new InviteeCsv(sides, otherwise).read(text);
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

    private Result read(String text) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        int line = 1;
        try (CSVParser parser = format.parse(new StringReader(text))) {
            Iterator<CSVRecord> records = parser.iterator();
            @Nullable CsvHeader header = null;
            while (records.hasNext()) {
                CSVRecord cells = records.next();
                if (!isBlank(cells)) {
                    if (header == null) {
                        header = CsvHeader.read(cells, line, bad);
                    } else if (!line(header, cells, line)) {
                        return Result.refused(line, Wrong.TOO_MANY_LINES, String.valueOf(MOST_LINES));
                    }
                }
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            bad.add(new LineFinding(line, Finding.of(null, Wrong.QUOTES)));
        }
        return result();
    }

    private Result result() {
        if (people == 0 && bad.isEmpty()) {
            return Result.refused(1, Wrong.EMPTY, "");
        }
        return new Result(
                List.copyOf(good),
                bad.stream().sorted(Comparator.comparingInt(LineFinding::line)).toList());
    }

    /** Whichever of the two the first line has more of. */
    private static char delimiter(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        long semicolons = header.chars().filter(unit -> unit == ';').count();
        return semicolons > header.chars().filter(unit -> unit == ',').count() ? ';' : ',';
    }

    private static boolean isBlank(CSVRecord cells) {
        return cells.stream().allMatch(String::isBlank);
    }

    /** @return whether there is still room in the list */
    private boolean line(CsvHeader header, CSVRecord cells, int line) {
        if (++people > MOST_LINES) {
            return false;
        }
        if (cells.size() != header.size()) {
            bad.add(new LineFinding(
                    line, Finding.of(null, Wrong.CELLS, String.valueOf(cells.size()), String.valueOf(header.size()))));
            return true;
        }
        person(header.values(cells), line).ifPresent(good::add);
        return true;
    }

    private Optional<Invitee> person(Map<Field, String> values, int line) {
        var person = RegistrationRules.check(PersonEntry.of(values::get), RegistrationRules.OF_INVITEE, otherwise);
        var role =
                RegistrationRules.role(values.getOrDefault(Field.ROLE, ""), values.getOrDefault(Field.SIDE, ""), sides);
        person.findings().forEach(found -> bad.add(new LineFinding(line, found)));
        role.findings().forEach(found -> bad.add(new LineFinding(line, found)));
        return person.details() == null || role.role() == null
                ? Optional.empty()
                : Optional.of(new Invitee(line, person.details(), role.role(), role.side()));
    }
}

package org.consilium.holidays;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.shared.Coded;
import org.consilium.shared.Languages;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.PlainText;
import org.consilium.table.Table;
import org.consilium.table.Upload;
import org.jspecify.annotations.Nullable;

/**
 * Reads the holidays of a country and year: CSV with the columns {@code date}, {@code kind}, {@code source} and one for
 * each language (BCP 47) of the names. Pure.
 */
final class HolidayFileReader {
    static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_DAYS = 366;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_SOURCE = 2000;
    private static final List<String> NEEDED = List.of("date", "kind", "source");

    private final int year;
    private final List<String> header;

    private HolidayFileReader(int year, List<String> header) {
        this.year = year;
        this.header = header;
    }

    /** @return the days in the order of the file */
    static Map<LocalDate, Holiday> read(int year, byte[] file) throws DamagedHolidayFile {
        if (file.length > MOST_BYTES) {
            throw new DamagedHolidayFile(1, "the file is larger than " + MOST_BYTES + " bytes");
        }
        Table table = Table.read(Upload.unicode(file), MOST_DAYS + 1);
        if (table.broken() != null) {
            throw new DamagedHolidayFile(
                    table.broken().line(), "the file is not readable from here on, expected CSV in UTF-8");
        }
        List<Table.Line> lines = table.lines();
        if (lines.isEmpty() || lines.size() > MOST_DAYS + 1) {
            throw new DamagedHolidayFile(
                    Math.max(1, lines.size()), "expected a line of column names and up to " + MOST_DAYS + " days");
        }
        HolidayFileReader reader = new HolidayFileReader(year, header(lines.getFirst()));
        Map<LocalDate, Holiday> days = new LinkedHashMap<>();
        for (Table.Line line : lines.subList(1, lines.size())) {
            Holiday day = reader.day(line);
            if (days.put(day.date(), day) != null) {
                throw new DamagedHolidayFile(line.number(), day.date() + " stands here twice, expected once");
            }
        }
        return days;
    }

    private static List<String> header(Table.Line line) throws DamagedHolidayFile {
        List<String> names = line.cells().stream().map(String::strip).toList();
        boolean clear = names.stream().distinct().count() == names.size()
                && names.stream().allMatch(name -> NEEDED.contains(name) || Languages.isKnown(name));
        if (!clear || !names.containsAll(NEEDED)) {
            throw new DamagedHolidayFile(
                    line.number(), "expected the column names date, kind, source and tags of languages such as en");
        }
        return names;
    }

    private Holiday day(Table.Line line) throws DamagedHolidayFile {
        if (line.cells().size() > header.size()) {
            throw new DamagedHolidayFile(line.number(), "more cells than columns; put a text with commas in quotes");
        }
        DayKind kind = Coded.of(DayKind.class, cell(line, "kind"))
                .orElseThrow(() -> new DamagedHolidayFile(
                        line.number(), "the kind is \"" + cell(line, "kind") + "\", expected off, work or named"));
        return new Holiday(date(line), kind, name(line, kind), sources(line));
    }

    private String cell(Table.Line line, String column) {
        int at = header.indexOf(column);
        return at < line.cells().size() ? PlainText.tidy(line.cells().get(at)) : "";
    }

    private LocalDate date(Table.Line line) throws DamagedHolidayFile {
        String given = cell(line, "date");
        try {
            LocalDate date = LocalDate.parse(given);
            if (date.getYear() == year) {
                return date;
            }
        } catch (DateTimeException wrong) {
            // the message below says what is expected
        }
        throw new DamagedHolidayFile(
                line.number(), "the date is \"" + given + "\", expected a day as " + year + "-01-31");
    }

    private @Nullable LocalizedText name(Table.Line line, DayKind kind) throws DamagedHolidayFile {
        Map<String, String> names = new LinkedHashMap<>();
        for (String column : header) {
            String name = cell(line, column);
            if (!NEEDED.contains(column) && !name.isEmpty()) {
                if (PlainText.flaw(name, LONGEST_NAME).isPresent()) {
                    throw new DamagedHolidayFile(
                            line.number(),
                            "the name in the column " + column
                                    + " has characters that are not allowed, or is too long");
                }
                names.put(column, name);
            }
        }
        if (names.isEmpty() && kind != DayKind.WORK) {
            throw new DamagedHolidayFile(line.number(), "expected a name in at least one language");
        }
        return names.isEmpty() ? null : LocalizedText.of(names);
    }

    /** Separated by spaces. Pages link to them. */
    private List<URI> sources(Table.Line line) throws DamagedHolidayFile {
        String given = cell(line, "source");
        List<URI> sources = new ArrayList<>();
        for (String address : Arrays.asList(given.split(" "))) {
            try {
                URI source = new URI(address);
                boolean web = "https".equals(source.getScheme()) || "http".equals(source.getScheme());
                if (web && source.getHost() != null) {
                    sources.add(source);
                    continue;
                }
            } catch (URISyntaxException wrong) {
                // the message below says what is expected
            }
            throw new DamagedHolidayFile(
                    line.number(), "the source is \"" + address + "\", expected the address of the decree on the web");
        }
        if (given.length() > LONGEST_SOURCE) {
            throw new DamagedHolidayFile(line.number(), "the source is longer than " + LONGEST_SOURCE + " characters");
        }
        return List.copyOf(sources);
    }
}

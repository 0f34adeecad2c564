package org.consilium.glossary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.consilium.shared.Coded;
import org.consilium.shared.CsvLines;
import org.consilium.shared.Languages;
import org.consilium.shared.PlainText;
import org.consilium.shared.SpreadsheetText;
import org.jspecify.annotations.Nullable;

/**
 * Terms as a list: a column for each language, called by its tag, and {@code status}, {@code domain}, {@code note} where
 * wanted. Several words of a language stand in one cell with {@code |} between them, the preferred one first.
 */
final class GlossaryCsvReader {
    static final String STATUS = "status";
    static final String DOMAIN = "domain";
    static final String NOTE = "note";
    static final String BETWEEN_WORDS = "|";

    private static final Set<String> OTHERS = Set.of(STATUS, DOMAIN, NOTE);
    /** What has more columns is no list of terms, and twenty of them said to be unknown are enough to see it. */
    private static final int MOST_CHECKED = 20;

    private final List<TermFile.Line> good = new ArrayList<>();
    private final TermFindings bad = new TermFindings();
    private @Nullable List<String> columns;

    TermFile read(byte[] bytes) {
        CsvLines list = CsvLines.read(bytes);
        if (list.broken() == CsvLines.Broken.ENCODING) {
            return TermFile.refused(list.brokenAt(), TermWrong.ENCODING, "");
        }
        int lines = 0;
        for (CsvLines.Line line : list.lines()) {
            if (columns == null) {
                columns = header(line);
                if (columns.stream().limit(MOST_CHECKED).noneMatch(GlossaryCsvReader::isLanguage)) {
                    break; // every line would be wrong for the same reason
                }
            } else if (++lines > TermRules.MOST_TERMS) {
                return TermFile.refused(line.number(), TermWrong.TOO_MANY_TERMS, String.valueOf(TermRules.MOST_TERMS));
            } else {
                term(columns, line);
            }
        }
        if (list.broken() == CsvLines.Broken.QUOTES) {
            bad.add(TermFinding.of(TermWrong.QUOTES, "").at(list.brokenAt()));
        }
        return lines == 0 && bad.isEmpty() ? TermFile.refused(1, TermWrong.EMPTY, "") : TermFile.of(good, bad);
    }

    private List<String> header(CsvLines.Line line) {
        List<String> names = new ArrayList<>();
        for (String cell : line.cells()) {
            if (names.size() < MOST_CHECKED) {
                String name = column(PlainText.tidy(cell));
                check(name, cell, names, line.number());
                names.add(name);
            } else {
                names.add("");
            }
        }
        if (names.stream().limit(MOST_CHECKED).noneMatch(GlossaryCsvReader::isLanguage)) {
            bad.add(TermFinding.of(TermWrong.COLUMN_MISSING, "zh, ru, uk, kk, en")
                    .at(line.number()));
        }
        return names;
    }

    private void check(String name, String cell, List<String> before, int line) {
        if (!OTHERS.contains(name) && !isLanguage(name)) {
            String expected = "zh, ru, uk, kk, en …, " + String.join(", ", new TreeSet<>(OTHERS));
            bad.add(TermFinding.of(null, TermWrong.COLUMN_UNKNOWN, cell, expected)
                    .at(line));
        } else if (before.contains(name)) {
            bad.add(TermFinding.of(null, TermWrong.COLUMN_TWICE, cell, "").at(line));
        }
    }

    private static String column(String cell) {
        String lower = cell.toLowerCase(Locale.ROOT);
        return OTHERS.contains(lower) ? lower : TermRules.tag(cell);
    }

    private static boolean isLanguage(String name) {
        return !OTHERS.contains(name) && Languages.isKnown(name);
    }

    private void term(List<String> names, CsvLines.Line line) {
        List<String> cells = line.cells();
        if (cells.size() != names.size()) {
            bad.add(TermFinding.of(null, TermWrong.CELLS, String.valueOf(cells.size()), String.valueOf(names.size()))
                    .at(line.number()));
            return;
        }
        Map<String, List<String>> words = new LinkedHashMap<>();
        Map<String, String> others = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = SpreadsheetText.original(cells.get(i));
            if (OTHERS.contains(names.get(i))) {
                others.put(names.get(i), cell);
            } else if (isLanguage(names.get(i))) {
                words.put(names.get(i), Arrays.asList(cell.split("[|\n]")));
            }
        }
        term(new TermEntry(words, others.getOrDefault(DOMAIN, ""), others.getOrDefault(NOTE, "")), others, line);
    }

    private void term(TermEntry entry, Map<String, String> others, CsvLines.Line line) {
        TermRules.Checked checked = TermRules.check(entry);
        checked.findings().forEach(found -> bad.add(found.at(line.number())));
        String code = PlainText.tidy(others.getOrDefault(STATUS, "")).toLowerCase(Locale.ROOT);
        TermStatus status =
                Coded.of(TermStatus.class, code).filter(TermStatus::isOfTerms).orElse(null);
        if (!code.isEmpty() && status == null) {
            bad.add(TermFinding.of(STATUS, TermWrong.STATUS, code, "agreed, proposed")
                    .at(line.number()));
        } else if (checked.content() != null) {
            good.add(new TermFile.Line(line.number(), checked.content(), status));
        }
    }
}

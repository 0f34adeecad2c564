package org.consilium.glossary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.consilium.shared.SpreadsheetText;
import org.consilium.shared.UiLanguage;

/**
 * Terms as comma-separated values (RFC 4180). A spreadsheet opens every cell as text; {@link GlossaryCsvReader} reads
 * it back.
 */
public final class GlossaryCsv {
    private GlossaryCsv() {}

    public static void write(List<TermJson> terms, Appendable out) throws IOException {
        List<String> languages = languages(terms);
        List<String> header = new ArrayList<>(languages);
        header.addAll(List.of(GlossaryCsvReader.STATUS, GlossaryCsvReader.DOMAIN, GlossaryCsvReader.NOTE));
        out.append(SpreadsheetText.BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(
                out,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader(header.toArray(String[]::new))
                        .get());
        for (TermJson term : terms) {
            List<String> cells = new ArrayList<>();
            for (String language : languages) {
                cells.add(SpreadsheetText.of(String.join(
                        " " + GlossaryCsvReader.BETWEEN_WORDS + " ",
                        term.words().getOrDefault(language, List.of()))));
            }
            cells.add(term.status().code());
            cells.add(SpreadsheetText.of(Objects.requireNonNullElse(term.domain(), "")));
            cells.add(SpreadsheetText.of(Objects.requireNonNullElse(term.note(), "")));
            printer.printRecord(cells);
        }
        printer.flush();
    }

    /** The five languages of the pages, so that an empty list has their columns, and any others that terms have. */
    private static List<String> languages(List<TermJson> terms) {
        Set<String> languages = new LinkedHashSet<>();
        for (UiLanguage language : UiLanguage.values()) {
            languages.add(language.code());
        }
        terms.forEach(term -> languages.addAll(term.words().keySet()));
        return List.copyOf(languages);
    }
}

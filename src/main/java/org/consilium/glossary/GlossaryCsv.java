package org.consilium.glossary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.consilium.shared.SpreadsheetCsv;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/** Terms as a list for a spreadsheet, which {@link GlossaryCsvReader} reads. */
public final class GlossaryCsv {
    private GlossaryCsv() {}

    public static void write(List<TermJson> terms, Appendable out) throws IOException {
        List<String> languages = languages(terms);
        List<String> header = new ArrayList<>(languages);
        header.addAll(List.of(GlossaryCsvReader.STATUS, GlossaryCsvReader.DOMAIN, GlossaryCsvReader.NOTE));
        SpreadsheetCsv csv = new SpreadsheetCsv(out, header);
        for (TermJson term : terms) {
            List<@Nullable Object> cells = new ArrayList<>();
            for (String language : languages) {
                cells.add(String.join(
                        " " + GlossaryCsvReader.BETWEEN_WORDS + " ",
                        term.words().getOrDefault(language, List.of())));
            }
            cells.add(term.status().code());
            cells.add(term.domain());
            cells.add(term.note());
            csv.row(cells.toArray());
        }
        csv.flush();
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

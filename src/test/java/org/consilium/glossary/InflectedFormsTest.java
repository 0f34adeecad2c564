package org.consilium.glossary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;

class InflectedFormsTest {
    /** What the browser gets of the shipped terms and of words that look similar; its own test reads it. */
    private static final Path HANDED_OUT = Path.of("frontend/test/inflection/dictionary-forms.tsv");

    private static final CSVFormat WITH_HEADER =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private static TermJson term(String language, String word) {
        return new TermJson("1", TermStatus.AGREED, null, null, Map.of(language, List.of(word)), null);
    }

    private static List<String> forms(String language, String word, String looked) {
        return InflectedForms.of(List.of(term(language, word)))
                .getOrDefault(language, Map.of())
                .getOrDefault(looked, List.of());
    }

    @Test
    void vowelsThatComeAndGoAreKnown() {
        assertThat(forms("ru", "кашель", "кашель")).contains("кашель", "кашля", "кашлем");
        assertThat(forms("uk", "біль", "біль")).contains("болю", "болем").doesNotContain("білий");
        assertThat(forms("uk", "супутнє захворювання", "захворювання")).contains("захворювань", "захворюваннями");
        assertThat(forms("uk", "контактна особа", "особа")).contains("осіб");
    }

    @Test
    void aTermMayHaveAnyFormOfAWord() {
        assertThat(forms("ru", "вентиляция лёгких", "легких")).contains("легкие", "легкими");
        assertThat(forms("ru", "подтверждённый случай", "подтвержденный")).contains("подтвержденного");
    }

    @Test
    void wordsAreAsTheyAreCompared() {
        assertThat(forms("uk", "Кров’яний тиск", "кровяний"))
                .contains("кровяного")
                .noneMatch(it -> it.contains("'"));
        assertThat(forms("ru", "КА\u0301ШЕЛЬ", "кашель")).contains("кашля");
    }

    @Test
    void verbsNamesAbbreviationsAndUnknownWordsHaveNone() {
        assertThat(forms("ru", "лечить", "лечить")).isEmpty();
        assertThat(forms("ru", "ВОЗ", "воз")).isEmpty();
        assertThat(forms("uk", "глюкотрамбон", "глюкотрамбон")).isEmpty();
        assertThat(InflectedForms.of(List.of(term("zh", "隔离"), term("en", "cough"), term("kk", "жөтел"))))
                .isEmpty();
    }

    @Test
    void theBrowsersTestHasWhatIsHandedOut() throws IOException {
        List<TermJson> terms = new ArrayList<>();
        try (CSVParser shipped = CSVParser.parse(Path.of("exchanges/glossary-covid-2020.csv"), UTF_8, WITH_HEADER)) {
            shipped.forEach(line -> line.toMap().forEach((language, word) -> terms.add(term(language, word))));
        }
        Files.readAllLines(Path.of("frontend/test/inflection/look-alikes.tsv"), UTF_8).stream()
                .map(line -> line.split("\t"))
                .forEach(cells -> terms.add(term(cells[0], cells[1])));
        List<String> handedOut = new ArrayList<>();
        new TreeMap<>(InflectedForms.of(terms))
                .forEach((language, words) -> new TreeMap<>(words)
                        .forEach((word, forms) ->
                                handedOut.add(language + "\t" + word + "\t" + String.join("|", forms))));
        if (Boolean.getBoolean("docs.write")) {
            Files.write(HANDED_OUT, handedOut, UTF_8);
        }
        assertThat(Files.readAllLines(HANDED_OUT, UTF_8)).isEqualTo(handedOut);
    }
}

package org.consilium.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+7", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", " =1"})
    void aCellThatWouldBeRunIsText(String cell) {
        assertThat(SpreadsheetText.of(cell)).isEqualTo("'" + cell);
    }

    /** Excel in Russian, Ukrainian and Kazakh splits a line at semicolons, even inside quotation marks. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Іван;=1+1|Іван;'=1+1", "Іван; @SUM(A1)|Іван;' @SUM(A1)", "a\tb;+1;-1|a\tb;'+1;'-1"})
    void noPartOfACellIsRunEither(String cell, String text) {
        assertThat(SpreadsheetText.of(cell)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Оксана Лі-Ван", "Pan, Qing", "clinic; ward 2", "a@b.example", "2026-11-22T10:00:00Z"})
    void leavesHarmlessTextUnchanged(String cell) {
        assertThat(SpreadsheetText.of(cell)).isEqualTo(cell);
    }

    /** Any text, with all relevant characters in every order. */
    @Test
    void whatWasWrittenIsReadAgain() {
        List<String> parts = List.of("'", ";", "=", "－", " ", "\"", "\t", "\r\n", "x");
        List<String> cells = List.of("");
        for (int length = 1; length <= 5; length++) {
            cells = cells.stream()
                    .flatMap(cell -> parts.stream().map(part -> cell + part))
                    .toList();
            assertThat(cells)
                    .allSatisfy(cell -> assertThat(SpreadsheetText.original(SpreadsheetText.of(cell)))
                            .isEqualTo(cell));
        }
    }

    @Test
    void anApostropheThatWasThereStays() {
        assertThat(SpreadsheetText.of("'=1")).isEqualTo("''=1");
        assertThat(SpreadsheetText.original("'ять; '=1")).isEqualTo("'ять; '=1");
        assertThat(SpreadsheetText.original("dose;' -20 °C")).isEqualTo("dose; -20 °C");
    }
}

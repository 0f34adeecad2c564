package org.consilium.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+7", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", " =1"})
    void aCellThatWouldBeRunIsText(String cell) {
        assertThat(SpreadsheetText.of(cell)).isEqualTo("'" + cell);
    }

    /** Excel in Russian, Ukrainian and Kazakh cuts a line at semicolons, wherever quotation marks stand. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Іван;=1+1|Іван;'=1+1", "Іван; @SUM(A1)|Іван;' @SUM(A1)", "a\tb;+1;-1|a\tb;'+1;'-1"})
    void noPartOfACellIsRunEither(String cell, String text) {
        assertThat(SpreadsheetText.of(cell)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Оксана Лі-Ван", "Pan, Qing", "clinic; ward 2", "a@b.example", "2026-11-22T10:00:00Z"})
    void whatIsHarmlessStaysAsItIs(String cell) {
        assertThat(SpreadsheetText.of(cell)).isEqualTo(cell);
    }
}

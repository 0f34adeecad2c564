package org.consilium.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalizedTextTest {
    @ParameterizedTest
    @CsvSource({
        "Лечение COVID-19 в Гуандуне, Лечение COVID-|19 в Гуандуне",
        "新冠肺炎COVID-19, 新冠肺炎COVID-|19",
        "Санкт-Петербург 2020-04, Санкт-Петербург 2020-04",
    })
    void aHeadingKeepsANameAndItsNumberInOneLine(String text, String shown) {
        assertThat(LocalizedText.of("ru", text).say("ru").unbroken().text()).isEqualTo(shown.replace('|', '\u2060'));
    }
}

package org.consilium.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageChoiceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uk-UA,uk;q=0.9,ru;q=0.8,en;q=0.7 | UK",
                "zh-CN,zh;q=0.9,en;q=0.8          | ZH",
                "zh-Hant-TW,en;q=0.5              | ZH",
                "fr-CH, fr;q=0.9, kk;q=0.5        | KK",
                "en;q=0.2, ru;q=0.9               | RU",
                "ru;q=0, kk;q=0.1                 | KK",
                "de, *;q=0.5                      | EN",
                ", uk, ,en;q=0.5,                 | UK",
                "kk_KZ,en;q=0.5                   | KK",
                "zh_Hans_CN;q=0.9, en;q=0.1       | ZH",
                "en;q=0.1, ru;q=ten, uk;q=0.5     | UK",
            })
    void theBrowsersFirstLanguageThatWeSpeakIsTaken(String header, UiLanguage expected) {
        assertThat(LanguageChoice.of(null, header)).isEqualTo(expected);
    }

    @Test
    void theReadersOwnChoiceWinsOverTheBrowser() {
        assertThat(LanguageChoice.of("kk", "ru")).isEqualTo(UiLanguage.KK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xx", "ZH", "../en", "zh-Hans"})
    void aCookieThatIsNoneOfTheFiveCountsAsNone(String cookie) {
        assertThat(LanguageChoice.of(cookie, "ru")).isEqualTo(UiLanguage.RU);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",,;;q==", "ru;q=ten", "\u0000", "-"})
    void aMalformedHeaderMeansEnglish(String header) {
        assertThat(LanguageChoice.of(null, header)).isEqualTo(UiLanguage.EN);
    }

    @Test
    void anEndlessHeaderIsNotRead() {
        assertThat(LanguageChoice.of(null, "ru," + "de,".repeat(1000))).isEqualTo(UiLanguage.EN);
    }

    @ParameterizedTest
    @CsvSource({"/uk/exchanges/x,UK", "/zh,ZH", "/kk/,KK"})
    void anAddressBeginsWithItsLanguage(String path, UiLanguage expected) {
        assertThat(LanguageChoice.inPath(path)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "", "/api/exchanges", "/xx/exchanges", "uk/exchanges", "//uk"})
    void otherAddressesSayNoLanguage(String path) {
        assertThat(LanguageChoice.inPath(path)).isEmpty();
    }
}

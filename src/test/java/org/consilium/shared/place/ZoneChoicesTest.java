package org.consilium.shared.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.consilium.shared.Countries.Country;
import org.consilium.shared.Formats;
import org.consilium.shared.UiLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ZoneChoicesTest {
    private static final Instant WINTER = Instant.parse("2026-12-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "CN, Asia/Shanghai, zh",
        "RU, Europe/Moscow, ru",
        "UA, Europe/Kyiv, uk",
        "KZ, Asia/Almaty, kk",
        "BY, Europe/Minsk, ru",
        "DE, , ",
        "GB, Europe/London, en",
        "CA, , en"
    })
    void aCountrySuggestsItsZoneAndLanguage(String country, String zone, String language) {
        assertThat(ZoneChoices.of(country)).isEqualTo(Optional.ofNullable(zone));
        assertThat(LikelyCountries.language(country).map(UiLanguage::code)).isEqualTo(Optional.ofNullable(language));
    }

    @ParameterizedTest
    @EnumSource
    void everyZoneIsOfferedOnceUnderItsPresentName(UiLanguage language) {
        List<ZoneChoice> all = ZoneChoices.in(language, WINTER);

        assertThat(all)
                .extracting(ZoneChoice::zone)
                .doesNotHaveDuplicates()
                .contains("Europe/Kyiv", "Asia/Kolkata", "Asia/Urumqi")
                .doesNotContain("Europe/Kiev", "Asia/Calcutta");
        assertThat(all).extracting(ZoneChoice::label).allMatch(label -> label.matches(".+ · UTC[+−].+"));
    }

    @Test
    void aZoneIsNamedByItsCityAndTheOffsetInForce() {
        assertThat(ZoneChoices.in(UiLanguage.UK, WINTER)).contains(new ZoneChoice("Europe/Kyiv", "UA", "Київ · UTC+2"));
        assertThat(ZoneChoices.in(UiLanguage.ZH, Instant.parse("2027-07-01T00:00:00Z")))
                .contains(new ZoneChoice("Europe/Kyiv", "UA", "基辅 · UTC+3"));
    }

    @ParameterizedTest
    @CsvSource({
        "Kyiv, Europe/Kyiv",
        "Europe/Kiew, ",
        "europe/kyiv, Europe/Kyiv",
        "Алматы, Asia/Almaty",
        "上海, Asia/Shanghai"
    })
    void theNameOfACityIsUnderstood(String written, String zone) {
        assertThat(ZoneChoices.meant(written)).isEqualTo(Optional.ofNullable(zone));
    }

    @Test
    void theMostLikelyCountriesComeFirstAndOnce() {
        assertThat(LikelyCountries.first(UiLanguage.UK))
                .extracting(Country::code)
                .containsExactly("CN", "RU", "UA", "KZ");
        assertThat(LikelyCountries.others(UiLanguage.UK))
                .extracting(Country::code)
                .doesNotContain("CN", "UA")
                .hasSizeGreaterThan(200);
    }

    @Test
    void chineseNamesOfChinaBelongTogether() {
        Formats zh = new Formats(UiLanguage.ZH);

        assertThat(List.of(zh.country("HK"), zh.country("MO"), zh.country("TW"), zh.country("UA")))
                .containsExactly("中国香港", "中国澳门", "中国台湾", "乌克兰");
    }
}

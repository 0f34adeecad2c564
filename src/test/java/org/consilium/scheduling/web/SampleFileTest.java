package org.consilium.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.shared.UiLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleFileTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

    @ParameterizedTest
    @EnumSource
    void isAcceptedAsItIs(UiLanguage language) {
        byte[] sample = SampleFile.of(language, TODAY, 7).getBytes(StandardCharsets.UTF_8);

        assertThat(ExchangeFileReader.read(sample, "sample")).isInstanceOf(ExchangeFileReader.Accepted.class);
    }

    @Test
    void saysTheSameInEachLanguageApartFromItsNotes() {
        assertThat(Arrays.stream(UiLanguage.values()).map(SampleFileTest::file).distinct())
                .hasSize(1)
                .first()
                .satisfies(file -> assertThat(file.slug()).isEqualTo("my-exchange-7"));
    }

    private static ExchangeFile file(UiLanguage language) {
        return ExchangeFileReader.accepted(SampleFile.of(language, TODAY, 7));
    }
}

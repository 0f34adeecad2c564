package org.consilium.publishing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.consilium.publishing.ExchangeJson;
import org.consilium.publishing.RealExchange;
import org.consilium.shared.UiLanguage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExchangePagesTest {
    private static final ExchangeJson BINZHOU = RealExchange.inFile("binzhou-krivoy-rog-2020");
    private static final ExchangeJson GUANGDONG = RealExchange.inFile("st-petersburg-guangdong-2022");
    private static final FixedReader READER =
            new FixedReader(Instant.parse("2021-01-01T00:00:00Z"), List.of(BINZHOU, GUANGDONG));
    private final ExchangePages pages = new ExchangePages(READER, PlainPages.renderer());

    @ParameterizedTest
    @EnumSource
    void everyLanguageShowsTheExchange(UiLanguage language) throws IOException {
        String html = pages.exchange(language.code(), BINZHOU.slug(), null, null);

        assertThat(html).contains("<html lang=\"" + language.tag() + "\">");
        Files.createDirectories(Path.of("target/pages"));
        Files.writeString(Path.of("target/pages/exchange." + language.code() + ".html"), html);
    }
}

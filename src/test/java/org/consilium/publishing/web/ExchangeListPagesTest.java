package org.consilium.publishing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.consilium.publishing.RealExchange;
import org.consilium.publishing.view.ExchangeJson;
import org.junit.jupiter.api.Test;

/** The list of exchanges: what is coming, what is past, page by page. */
class ExchangeListPagesTest {
    private static final Instant BETWEEN_THEM = Instant.parse("2021-01-01T00:00:00Z");
    private static final ExchangeJson BINZHOU = RealExchange.inFile("binzhou-krivoy-rog-2020");
    private static final ExchangeJson GUANGDONG = RealExchange.inFile("st-petersburg-guangdong-2022");
    private static final ExchangeJson NATIONWIDE =
            RealExchange.inMission("china-kazakhstan-mission-2020", "kazakhstan-nationwide-2020-04-10");

    private final ExchangeListPages pages = pages(BINZHOU, GUANGDONG, NATIONWIDE);

    @Test
    void theListTellsComingFromPast() {
        String html = pages.list("en", null, 1);

        assertThat(html).containsSubsequence(">Coming<", "Russian-Chinese Conference", ">Past<", "Kryvyi Rih");
        assertThat(plain(html)).contains("15:00 Binzhou, Shandong Thu, 16 April · Shanghai UTC+8");
    }

    @Test
    void anEmptyListSaysSo() {
        assertThat(pages().list("en", null, 1))
                .contains("No exchange is planned at present.")
                .contains("No exchange has taken place yet.");
    }

    @Test
    void aLongListIsReadPageByPage() {
        ExchangeListPages many =
                pages(IntStream.range(0, 41).mapToObj(i -> BINZHOU).toArray(ExchangeJson[]::new));

        assertThat(many.list("en", null, 1)).contains("href=\"/en/exchanges?when=past\">All exchanges (41)");
        assertThat(many.list("en", "past", 2))
                .contains("Page 2 of 3")
                .contains("href=\"/en/exchanges?when=past&amp;page=1\" rel=\"prev\"")
                .contains("href=\"/en/exchanges?when=past&amp;page=3\" rel=\"next\"")
                .contains("/uk/exchanges?when=past&amp;page=2\"");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> pages.list("xx", null, 1)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> pages.list("en", "someday", 1)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> pages.list("en", "past", 2)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> pages.list("en", "past", 0)).isInstanceOf(NotFoundException.class);
    }

    private static ExchangeListPages pages(ExchangeJson... exchanges) {
        return new ExchangeListPages(new FixedReader(BETWEEN_THEM, List.of(exchanges)), PlainPages.renderer());
    }

    /** What a reader sees: text without markup, white space folded. */
    private static String plain(String html) {
        return html.replaceAll("<span class=\"at\">", ", ")
                .replaceAll("<[^>]*>", "")
                .replaceAll("[\\s\\h]+", " ")
                .replace(" ,", ",");
    }
}

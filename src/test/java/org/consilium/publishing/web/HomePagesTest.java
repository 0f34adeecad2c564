package org.consilium.publishing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.consilium.page.PageRenderer;
import org.consilium.publishing.RealExchange;
import org.consilium.shared.Problem;
import org.consilium.shared.UiLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HomePagesTest {
    private static final FixedReader READER = new FixedReader(
            Instant.parse("2020-04-14T00:00:00Z"),
            List.of(
                    RealExchange.inFile("binzhou-krivoy-rog-2020"),
                    RealExchange.inMission("china-russia-mission-2020", "russia-medics-training-2020")));
    private final PageRenderer renderer = PlainPages.renderer();

    @Test
    void theFrontPageShowsWhatIsComingWhatWasLastAndTheMissions() {
        assertThat(new HomePages(READER, renderer).home("en"))
                .containsSubsequence(
                        ">Next exchange<",
                        "/en/exchanges/binzhou-krivoy-rog-2020",
                        ">Latest exchanges<",
                        "/en/exchanges/russia-medics-training-2020",
                        ">Missions</h2>",
                        "/en/missions/china-russia-2020");
    }

    @ParameterizedTest
    @EnumSource
    void everyPageNamesItsFourOtherLanguagesAndKeepsTheReadersChoice(UiLanguage language) {
        String html = new HomePages(READER, renderer).home(language.code());

        for (UiLanguage other : UiLanguage.values()) {
            assertThat(html)
                    .contains("<link rel=\"alternate\" hreflang=\"" + other.tag() + "\" href=\"http://localhost/"
                            + other.code() + "\">")
                    .contains("href=\"/language/" + other.code() + "?to=%2F" + other.code() + "\"");
        }
        assertThat(html).contains("hreflang=\"x-default\" href=\"http://localhost/\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 429, 500, 503})
    void anErrorIsSaidInTheReadersLanguageWithAWayOn(int status) {
        ErrorPages errors = new ErrorPages(renderer);

        for (UiLanguage language : UiLanguage.values()) {
            assertThat(errors.render(language, new Problem(status, "test", "<script>")))
                    .contains("<html lang=\"" + language.tag() + "\">")
                    .contains("href=\"/" + language.code() + "/exchanges\"")
                    .doesNotContain("<script>");
        }
    }

    @Test
    void aMissingPageAndAServiceThatRestsAreNotTheSame() {
        ErrorPages errors = new ErrorPages(renderer);

        assertThat(errors.render(UiLanguage.RU, new Problem(404, "test", ""))).contains("<h1>Такой страницы нет</h1>");
        assertThat(errors.render(UiLanguage.RU, new Problem(503, "test", "")))
                .contains("<h1>Сейчас программы недоступны</h1>");
    }

    @Test
    void aReaderWhoMustEnterFirstIsLedThere() {
        ErrorPages errors = new ErrorPages(renderer);

        assertThat(errors.render(UiLanguage.UK, new Problem(401, "access.sign_in", "")))
                .contains("<h1>Спочатку увійдіть</h1>")
                .contains("href=\"/uk/me\">Увійти</a>");
        assertThat(errors.render(UiLanguage.UK, new Problem(403, "access.denied", "")))
                .contains("<h1>У вас немає доступу</h1>")
                .contains("<li><a href=\"/uk/me\">Мої зустрічі</a></li>")
                .doesNotContain(">Увійти</a>");
    }

    @ParameterizedTest
    @CsvSource({"1,1 минуту", "60,1 минуту", "61,2 минуты", "300,5 минут", "3600,60 минут"})
    void aClientOverTheLimitIsToldWhenToRetry(long seconds, String said) {
        Problem tooMany = new Problem(429, "access.too_many", "").with("retry_after", seconds);

        assertThat(new ErrorPages(renderer).render(UiLanguage.RU, tooMany)).contains("Повторите через " + said + ".");
    }
}

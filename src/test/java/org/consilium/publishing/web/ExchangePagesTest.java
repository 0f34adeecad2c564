package org.consilium.publishing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.agenda.ItemType;
import org.consilium.publishing.RealExchange;
import org.consilium.publishing.view.ExchangeJson;
import org.consilium.publishing.view.SideJson;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangePagesTest {
    private static final ExchangeJson BINZHOU = RealExchange.inFile("binzhou-krivoy-rog-2020");
    private static final ExchangeJson GUANGDONG = RealExchange.inFile("st-petersburg-guangdong-2022");
    private static final ExchangeJson NATIONWIDE =
            RealExchange.inMission("china-kazakhstan-mission-2020", "kazakhstan-nationwide-2020-04-10");

    @ParameterizedTest
    @EnumSource
    void everyLanguageShowsTheSameTwoColumns(UiLanguage language) {
        String html = html(language, BINZHOU, null, null);

        assertThat(html)
                .contains("<html lang=\"" + language.tag() + "\">")
                .contains("滨州采取的措施")
                .contains("Заходи Біньчжоу");
    }

    @Test
    void anItemShowsBothLocalTimesAndNamesTheirZones() {
        String item = item(html(UiLanguage.EN, BINZHOU, null, null), 1);

        assertThat(plain(item))
                .contains("15:00–15:25 上海 UTC+8")
                .contains("10:00–10:25 Київ UTC+3")
                .contains(Texts.of(UiLanguage.ZH).say(ItemType.BRIEFING))
                .contains(Texts.of(UiLanguage.UK).say(ItemType.BRIEFING));
    }

    @Test
    void aKindThatIsTheTitleTooIsNotSaidTwice() {
        String html = html(UiLanguage.EN, GUANGDONG, "ru", "zh");

        assertThat(html)
                .contains(">Перерыв</h4>", ">休息</h4>", "<p class=\"kind\">Доклад</p>")
                .doesNotContain("<p class=\"kind\">Перерыв</p>", "<p class=\"kind\">休息</p>");
    }

    @Test
    void aColumnSpeaksItsOwnLanguageInEveryWord() {
        String item = item(html(UiLanguage.EN, GUANGDONG, "ru", "zh"), 6);

        assertThat(plain(item))
                .contains("Доклад")
                .contains("Проректор, Гуанчжоуский университет китайской медицины")
                .contains("Язык выступления: китайский; перевод: русский и английский")
                .contains("张忠德")
                .contains("发言语言：中文；翻译为：俄语和英语");
    }

    @Test
    void aRoleIsNamedWhereItSaysMoreThanThatThePersonSpeaks() {
        String html = html(UiLanguage.EN, GUANGDONG, "ru", "zh");

        assertThat(plain(item(html, 11))).contains("участник дискуссии", "讨论嘉宾");
        assertThat(plain(item(html, 6))).doesNotContain("докладчик", "讲者");
    }

    @Test
    void theReaderChoosesTheLanguagesAndTheAddressKeepsThem() {
        String html = html(UiLanguage.UK, BINZHOU, "en", "ru");

        assertThat(html)
                .contains("<option value=\"en\" selected>", "<option value=\"ru\" selected>")
                .contains("href=\"http://localhost/kk/exchanges/binzhou-krivoy-rog-2020?left=en&amp;right=ru\"")
                .contains("Measures taken by Binzhou");
    }

    @Test
    void aPendingTranslationIsTheExistingTextInItsLanguageWithALabel() {
        String html = html(UiLanguage.UK, BINZHOU, "zh", "ru");

        assertThat(html)
                .contains("<span lang=\"en\">Opening</span> <small class=\"pending\">перевод готовится</small>")
                .contains(
                        "<span lang=\"en\">Clinical experience</span> <small class=\"pending\">перевод готовится</small>");
    }

    @Test
    void plannedTimesAreShownAsPlanned() {
        assertThat(html(UiLanguage.EN, BINZHOU, null, null))
                .contains("Times of day are planned; public sources do not give them.")
                .contains("计划时间")
                .contains("запланований час");
    }

    @ParameterizedTest
    @EnumSource(UiLanguage.class)
    void aDateThatNoSourceGivesIsShownAsPlanned(UiLanguage language) {
        ExchangeJson training = RealExchange.inMission("china-russia-mission-2020", "russia-medics-training-2020");
        Texts words = Texts.of(language);

        assertThat(html(language, training, null, null))
                .contains("<li>" + words.say("agenda.assumed.date_and_time") + "</li>")
                .contains("<li>" + words.say("agenda.assumed.kind") + "</li>")
                .contains(" · " + words.say("agenda.planned.date_and_time") + "</span>")
                .contains("<p class=\"eyebrow\">" + words.say("AssumedKind.exchange") + "</p>")
                .doesNotContain(words.say("ExchangeKind.training"))
                .doesNotContain(words.say("agenda.assumed.starts"));
    }

    @Test
    void languagesThatNoSourceGivesAreShownAsPlanned() {
        assertThat(html(UiLanguage.EN, BINZHOU, null, null))
                .contains(
                        "The languages of the talks and of interpreting are planned; public sources do not give them.");
    }

    @Test
    void aNameFromElsewhereIsWrittenInChineseWithAMiddleDot() {
        assertThat(plain(html(UiLanguage.ZH, GUANGDONG, "zh", "ru"))).contains("安德烈·萨拉纳", "张忠德");
    }

    @Test
    void organisersStandByTierInTheWordsOfEachColumn() {
        String html = plain(html(UiLanguage.EN, GUANGDONG, null, null));

        assertThat(html)
                .containsSubsequence(
                        "Организаторы",
                        "Комитет по внешним связям Санкт-Петербурга",
                        "Поддержка",
                        "Генеральное консульство",
                        "主办单位",
                        "广东省医院协会",
                        "支持单位",
                        "俄罗斯联邦驻广州总领事馆");
    }

    @Test
    void peopleInstitutionsDocumentsAndTheMissionAreLinkedInTheReadersLanguage() {
        String html = html(UiLanguage.KK, NATIONWIDE, null, null);

        assertThat(html)
                .contains("href=\"/kk/missions/china-kazakhstan-2020\"")
                .contains("href=\"/kk/people/china-kazakhstan-2020/")
                .contains("href=\"/kk/institutions/china-kazakhstan-2020/")
                .contains("href=\"/kk/documents#china-kazakhstan-2020/")
                .contains("id=\"item-1\"");
    }

    @Test
    void aSideWhereItIsTomorrowIsMarkedInItsColumnAndAThirdSideHasItsOwnLine() {
        ExchangeJson night = at(
                BINZHOU,
                Instant.parse("2020-04-16T19:30:00Z"),
                List.of(
                        BINZHOU.sides().get(1),
                        BINZHOU.sides().get(0),
                        new SideJson(
                                "boston",
                                LocalizedText.of("en", "Boston"),
                                List.of(),
                                "US",
                                "America/New_York",
                                "en")));

        String item = plain(item(html(UiLanguage.EN, night, null, null), 1));

        assertThat(item)
                .contains("22:30–22:55 Київ UTC+3")
                .contains("03:30–03:55 上海 UTC+8 +1 天 4月17日周五")
                .contains("Boston 15:30–15:55 New York UTC−4");
    }

    @Test
    void anExchangeThatEndsTomorrowSaysSo() {
        ExchangeJson night = at(BINZHOU, Instant.parse("2020-04-16T15:30:00Z"), BINZHOU.sides());

        assertThat(plain(html(UiLanguage.UK, night, null, null)))
                .contains("23:30–01:45 (+1 день) чт, 16 квітня 2020 р. Шанхай UTC+8")
                .contains("18:30–20:45 чт, 16 квітня 2020 р. Київ UTC+3");
    }

    @Test
    void aPendingTitleIsNotRepeatedInItsOwnLanguage() {
        assertThat(html(UiLanguage.KK, GUANGDONG, null, null))
                .contains("<p class=\"also\" lang=\"zh\">")
                .doesNotContain("<p class=\"also\" lang=\"ru\">");
    }

    @Test
    void figuresAreATableAndBars() {
        assertThat(html(UiLanguage.EN, BINZHOU, null, null))
                .contains("<th scope=\"col\" class=\"number\">Confirmed</th>")
                .contains("<rect width=\"100.0%\"")
                .contains("<td class=\"number\">0</td>");
    }

    @Test
    void textFromOutsideIsEscaped() {
        ExchangeJson hostile = titled(BINZHOU, LocalizedText.of(Map.of("en", "<script>alert('1')</script>")));

        assertThat(html(UiLanguage.EN, hostile, null, null))
                .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void noPageCarriesAStyleOfItsOwnOrAnAddressOfAnotherHost() {
        String html = html(UiLanguage.ZH, BINZHOU, null, null);

        // What others copy, and what search engines read: schema.org there is a name, which nobody fetches.
        String page = html.replaceAll("<textarea.*?</textarea>|<script type=\"application/ld\\+json\">.*?</script>", "")
                .replace("\"" + PlainPages.ADDRESS.of("/"), "\"/");
        assertThat(page).doesNotContain("style=", "<style", "onclick").doesNotContain("\"http", "'http");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>", "fr", "zh,uk"})
    void aLanguageThatTheExchangeDoesNotHaveIsNotEchoed(String language) {
        assertThat(html(UiLanguage.EN, BINZHOU, language, null))
                .contains("href=\"http://localhost/en/exchanges/binzhou-krivoy-rog-2020?left=zh&amp;right=uk\"")
                .doesNotContain("left=" + language);
    }

    private static String html(
            UiLanguage language, ExchangeJson exchange, @Nullable String left, @Nullable String right) {
        return ExchangePages.html(
                PlainPages.renderer(), PlainPages.ADDRESS, language, exchange, left, right, false, Optional.empty());
    }

    private static ExchangeJson titled(ExchangeJson exchange, LocalizedText title) {
        return RealExchange.with(exchange, title, exchange.sides(), exchange.starts());
    }

    private static ExchangeJson at(ExchangeJson exchange, Instant starts, List<SideJson> sides) {
        return RealExchange.with(exchange, exchange.title(), sides, starts);
    }

    private static String item(String html, int id) {
        int from = html.indexOf("id=\"item-" + id + "\"");
        return html.substring(from, html.indexOf("class=\"permalink\"", from));
    }

    /** What a reader sees: text without markup, white space folded. */
    private static String plain(String html) {
        return html.replaceAll("<span class=\"at\">", ", ")
                .replaceAll("<[^>]*>", "")
                .replaceAll("[\\s\\h]+", " ")
                .replace(" ,", ",");
    }
}

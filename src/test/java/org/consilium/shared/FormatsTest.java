package org.consilium.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    private static final Instant EVENING = Instant.parse("2020-04-16T19:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "zh,上海 UTC+8",
        "ru,Шанхай UTC+8",
        "uk,Шанхай UTC+8",
        "kk,Шанхай UTC+8",
        "en,Shanghai UTC+8",
    })
    void aZoneIsACityAndWhatItsClocksShow(String language, String expected) {
        assertThat(new Formats(language).zone(EVENING, "Asia/Shanghai").replaceAll("\\h", " "))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-04-10T00:00:00Z,Asia/Almaty,UTC+6",
        "2024-04-10T00:00:00Z,Asia/Almaty,UTC+5",
        "2020-03-28T00:00:00Z,Europe/Kyiv,UTC+2",
        "2020-04-16T00:00:00Z,Europe/Kyiv,UTC+3",
        "2020-04-16T00:00:00Z,America/New_York,UTC−4",
        "2020-04-16T00:00:00Z,Asia/Kolkata,UTC+5:30",
    })
    void theOffsetIsThatOfTheDay(Instant day, String zone, String expected) {
        assertThat(new Formats("en").offset(day, zone)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"zh,2020年4月17日周五,03:30", "ru,'пт, 17 апреля 2020 г.',03:30", "en,'Fri, 17 April 2020',03:30"})
    void dateAndTimeAreThoseOfThePlace(String language, String date, String time) {
        Formats formats = new Formats(language);

        assertThat(formats.weekdayAndDate(EVENING, "Asia/Shanghai").replaceAll("\\h", " "))
                .isEqualTo(date);
        assertThat(formats.time(EVENING, "Asia/Shanghai")).isEqualTo(time);
    }

    /** Over midnight, on two days, over more days, and across the hour that Almaty had twice on 29 February 2024. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Europe/Kyiv   | 2027-05-01T19:00:00Z | 2027-05-01T20:30:00Z | 22:00–23:30
            en | Europe/Kyiv   | 2027-05-01T19:00:00Z | 2027-05-01T23:00:00Z | 22:00–02:00 (+1 day)
            en | Asia/Shanghai | 2027-05-01T19:00:00Z | 2027-05-01T23:00:00Z | 03:00–07:00
            uk | Europe/Kyiv   | 2027-05-01T06:00:00Z | 2027-05-02T15:00:00Z | 09:00–18:00 (+1 день)
            zh | Asia/Shanghai | 2027-05-01T06:00:00Z | 2027-05-02T15:00:00Z | 14:00–23:00（+1 天）
            en | Europe/Kyiv   | 2027-05-01T06:00:00Z | 2027-05-03T15:00:00Z | 09:00–18:00 (3 May 2027)
            kk | Asia/Almaty   | 2024-02-29T17:30:00Z | 2024-02-29T18:30:00Z | 23:30–23:30 (UTC+5)
            en | Asia/Almaty   | 2024-02-29T16:30:00Z | 2024-02-29T19:30:00Z | 22:30–00:30 (+1 day, UTC+5)
            en | Asia/Shanghai | 2024-02-29T17:30:00Z | 2024-02-29T18:30:00Z | 01:30–02:30
            en | Europe/Kyiv   | 2027-05-01T19:00:00Z | 2027-05-01T19:00:00Z | 22:00
            """)
    void anEndOnAnotherDateOrAfterAChangeOfTheClocksSaysSo(
            String language, String zone, Instant starts, Instant ends, String expected) {
        Texts words = Texts.of(UiLanguage.of(language).orElseThrow());

        assertThat(new Formats(language).hours(starts, ends, zone, words).replaceAll("\\h", " "))
                .isEqualTo(expected);
    }

    @Test
    void aTimeOnTheDayBeforeTheOneThatIsToldSaysSo() {
        Instant told = Instant.parse("2027-05-01T06:00:00Z");

        assertThat(new Formats(UiLanguage.EN)
                        .timeBeside(told, told.minus(Duration.ofHours(10)), "Europe/Kyiv", Texts.of(UiLanguage.EN)))
                .isEqualTo("23:00 (−1 day)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh|中文、乌克兰语和英语",
                "ru|китайский, украинский и английский",
                "uk|китайська, українська та англійська",
                "kk|қытай тілі, украин тілі, ағылшын тілі",
                "en|Chinese, Ukrainian and English"
            })
    void languagesStandInAList(String language, String expected) {
        assertThat(new Formats(language).languages(List.of("zh", "uk", "en"))).isEqualTo(expected);
    }

    @Test
    void countsTheDaysThatADateIsAheadOrBehind() {
        Formats formats = new Formats(UiLanguage.UK);
        Texts words = Texts.of(UiLanguage.UK);

        assertThat(formats.daysAhead(0, words)).isEmpty();
        assertThat(formats.daysAhead(2, words)).isEqualTo("+2 дні");
        assertThat(formats.daysAhead(-1, words)).isEqualTo("−1 день");
    }
}

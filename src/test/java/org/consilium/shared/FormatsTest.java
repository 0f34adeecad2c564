package org.consilium.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"zh|中文、乌克兰语和英语", "ru|китайский, украинский и английский", "en|Chinese, Ukrainian and English"})
    void languagesStandInAList(String language, String expected) {
        assertThat(new Formats(language).languages(List.of("zh", "uk", "en"))).isEqualTo(expected);
    }
}

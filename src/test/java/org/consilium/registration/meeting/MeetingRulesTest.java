package org.consilium.registration.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingRulesTest {
    @ParameterizedTest
    @CsvSource({"06:44:59,false", "06:45:00,true", "09:15:00,true", "09:15:01,false"})
    void is_shown_from_15_minutes_before_the_start_to_the_end(String time, boolean shown) {
        Instant starts = Instant.parse("2020-04-16T07:00:00Z");
        Instant ends = Instant.parse("2020-04-16T09:15:00Z");

        assertThat(MeetingRules.isShown(starts, ends, Instant.parse("2020-04-16T" + time + "Z")))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "meet.example/1", "https:///x", "https://a b", "ftp://meet.example/1"})
    void a_link_is_one_of_the_web(String link) {
        assertThat(MeetingRules.wrong(new MeetingDetails(link, "", "", ""))).containsExactly("link");
    }

    @Test
    void fields_have_bounds() {
        assertThat(MeetingRules.wrong(new MeetingDetails(
                        "https://meet.example/1", "1".repeat(101), "1".repeat(101), "1".repeat(1_001))))
                .containsExactly("number", "passcode", "dial_in");
        assertThat(MeetingRules.wrong(new MeetingDetails("https://meet.example/1", "123 456", "s3cret", "+86 10 1234")))
                .isEmpty();
    }
}

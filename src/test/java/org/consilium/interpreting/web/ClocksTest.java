package org.consilium.interpreting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.consilium.exchange.Side;
import org.consilium.interpreting.TimeRange;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.UiLanguage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Almaty had UTC+6 until the end of 29 February 2024 and has had UTC+5 since; the hour before that midnight occurred
 * twice.
 */
class ClocksTest {
    private static final Instant FIRST = Instant.parse("2024-02-29T15:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-02-29T15:00:00Z | 2024-02-29T15:20:00Z | 21:00–21:20
            2024-02-29T17:40:00Z | 2024-02-29T18:10:00Z | 23:40–23:10 (UTC+5)
            2024-02-29T17:50:00Z | 2024-02-29T19:10:00Z | 23:50–00:10 (+1 day, UTC+5)
            2024-02-29T18:50:00Z | 2024-02-29T19:10:00Z | 23:50–00:10 (+1 day) · UTC+5
            2024-02-29T19:10:00Z | 2024-02-29T19:30:00Z | Fri, 1 March, 00:10–00:30 · UTC+5
            """)
    void say_of_a_shift_over_midnight_or_a_change_of_the_clocks_that_it_is(Instant from, Instant to, String said) {
        Side almaty = new Side("a", LocalizedText.of(Map.of("en", "Almaty")), List.of(), "KZ", "Asia/Almaty", "kk");

        String shown = Clocks.of(UiLanguage.EN, List.of(almaty), null).at(new TimeRange(from, to), almaty, FIRST);

        assertThat(shown.replaceAll("\\h", " ")).isEqualTo(said);
    }
}

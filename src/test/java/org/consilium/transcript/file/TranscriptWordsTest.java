package org.consilium.transcript.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.consilium.shared.UiLanguage;
import org.consilium.transcript.SampleTranscript;
import org.consilium.transcript.TranscriptContent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptWordsTest {
    /** Almaty put its clocks back by an hour at the end of 29 February 2024. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2020-04-16T07:00:00Z | 2 | Asia/Almaty | Thu, 16 April 2020, 13:00–15:00, Almaty UTC+6
            2020-04-16T16:00:00Z | 2 | Asia/Almaty | Thu, 16 April 2020, 22:00–00:00 (+1 day), Almaty UTC+6
            2024-02-29T17:30:00Z | 1 | Asia/Almaty | Thu, 29 February 2024, 23:30–23:30 (UTC+5), Almaty UTC+6
            """)
    void the_header_says_where_the_end_has_another_date_or_offset(Instant starts, int hours, String zone, String said) {
        TranscriptContent sample = SampleTranscript.content();
        TranscriptContent content = new TranscriptContent(
                sample.exchange(),
                sample.title(),
                starts,
                starts.plus(Duration.ofHours(hours)),
                sample.planned(),
                List.of(new TranscriptContent.Side("a", SampleTranscript.text("en", "Side"), zone, "en")),
                sample.languages(),
                sample.items(),
                sample.speakers(),
                sample.segments());

        assertThat(TranscriptWords.of("en", UiLanguage.EN)
                        .head(SampleTranscript.edition(content), List.of())
                        .getFirst()
                        .value()
                        .replaceAll("\\h", " "))
                .isEqualTo(said);
    }
}

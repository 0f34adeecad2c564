package org.consilium.transcript.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.transcript.SampleTranscript.PAN;
import static org.consilium.transcript.SampleTranscript.STARTS;
import static org.consilium.transcript.SampleTranscript.said;

import java.time.Duration;
import java.util.List;
import org.consilium.transcript.TranscriptSegment;
import org.junit.jupiter.api.Test;

class CueRulesTest {
    @Test
    void aPassageIsShownFromWhenItWasBegunUntilTheNextOne() {
        List<CueRules.Cue> cues = cues(said(1, "uk", 10, PAN, "слово ".repeat(20)), said(2, "uk", 18, PAN, "так"));

        assertThat(cues.getFirst().from()).isEqualTo(Duration.ofSeconds(7));
        assertThat(cues.getFirst().until()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void beforeASilenceItIsShownForAsLongAsReadingTakes() {
        List<CueRules.Cue> cues = cues(said(1, "uk", 10, PAN, "ж".repeat(30)), said(2, "zh", 400, PAN, "字".repeat(18)));

        assertThat(cues.getFirst().until()).isEqualTo(Duration.ofSeconds(7 + 2 + 1));
        assertThat(cues.getLast().until()).isEqualTo(Duration.ofSeconds(397 + 2 + 1));
    }

    @Test
    void cuesFollowEachOtherAndLastASecondAtLeast() {
        // the second was being typed before the first
        TranscriptSegment late =
                new TranscriptSegment(2, "uk", STARTS.plusSeconds(11), 9_000, 1, PAN, null, null, "довго писали");
        List<CueRules.Cue> cues = cues(said(1, "uk", 10, PAN, "так"), late);

        assertThat(cues).extracting(CueRules.Cue::from).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(8));
        assertThat(cues.getFirst().until()).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void linesThatCameAtOnceAreReadOneAfterTheOther() {
        List<CueRules.Cue> cues = cues(
                said(1, "uk", 10, PAN, "ж".repeat(2_000)),
                said(2, "uk", 10, PAN, "ж".repeat(200)),
                said(3, "uk", 11, PAN, "так"),
                said(4, "uk", 300, PAN, "далі"));

        assertThat(cues)
                .extracting(CueRules.Cue::from)
                .containsExactly(
                        Duration.ofSeconds(7),
                        Duration.ofSeconds(107),
                        Duration.ofSeconds(117),
                        Duration.ofSeconds(297));
        assertThat(cues)
                .extracting(CueRules.Cue::until)
                .containsExactly(
                        Duration.ofSeconds(107),
                        Duration.ofSeconds(117),
                        Duration.ofMillis(118_200),
                        Duration.ofMillis(298_266));
    }

    @Test
    void theRecordingBeginsWithTheExchangeUnlessThatWasHeldAtAnotherTime() {
        TranscriptSegment first = said(1, "uk", 10, PAN, "так");

        assertThat(CueRules.beginning(STARTS, List.of(first))).isEqualTo(STARTS);
        assertThat(CueRules.beginning(STARTS, List.of())).isEqualTo(STARTS);
        assertThat(CueRules.beginning(STARTS.plusSeconds(60), List.of(first))).isEqualTo(STARTS.plusSeconds(7));
        assertThat(CueRules.beginning(STARTS.minus(Duration.ofDays(1)), List.of(first)))
                .isEqualTo(STARTS.plusSeconds(7));
    }

    private static List<CueRules.Cue> cues(TranscriptSegment... segments) {
        return CueRules.cues(STARTS, List.of(segments));
    }
}

package org.consilium.transcript;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.transcript.SampleTranscript.HALL;
import static org.consilium.transcript.SampleTranscript.LUNGS;
import static org.consilium.transcript.SampleTranscript.PAN;
import static org.consilium.transcript.SampleTranscript.WELCOME;
import static org.consilium.transcript.SampleTranscript.content;
import static org.consilium.transcript.SampleTranscript.said;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    @Test
    void whatWasMadeInRelayStandsBesideItsSourceHoweverLateItCame() {
        assertThat(rows(
                        "uk",
                        "kk",
                        said(1, "uk", 10, PAN, "один"),
                        said(2, "uk", 20, PAN, "два"),
                        relay(3, "kk", 30, 1L, "бір"),
                        relay(4, "kk", 40, 2L, "екі")))
                .containsExactly("один | бір", "два | екі");
    }

    @Test
    void twoBoothsOfOnePivotStandBesideEachOther() {
        assertThat(rows(
                        "en",
                        "kk",
                        said(1, "uk", 10, PAN, "один"),
                        said(2, "uk", 12, PAN, "два"),
                        relay(3, "kk", 20, 2L, "екі"),
                        relay(4, "en", 25, 1L, "one"),
                        relay(5, "en", 26, 2L, "two")))
                .containsExactly("one | ", "two | екі");
    }

    @Test
    void aRetractedSourceStillTellsWhatBelongsTogether() {
        assertThat(rows("en", "kk", relay(4, "en", 25, 1L, "one"), relay(5, "kk", 60, 1L, "бір")))
                .containsExactly("one | бір");
    }

    @Test
    void aChainOfRelaysIsFollowedToItsBeginning() {
        assertThat(rows(
                        "zh",
                        "kk",
                        said(1, "zh", 10, PAN, "一"),
                        relay(2, "uk", 12, 1L, "один"),
                        said(3, "zh", 20, PAN, "二"),
                        relay(4, "kk", 22, 2L, "бір")))
                .containsExactly("一 | бір", "二 | ");
    }

    @Test
    void withoutRelayItemAndTimeBringThemTogether() {
        assertThat(rows(
                        "zh",
                        "uk",
                        said(1, "zh", 10, PAN, WELCOME, null, "一"),
                        said(2, "uk", 14, PAN, WELCOME, null, "один"),
                        said(3, "zh", 30, PAN, WELCOME, null, "二"),
                        said(4, "zh", 40, HALL, LUNGS, null, "三"),
                        // late in the item before, and early in this one
                        said(5, "uk", 45, PAN, WELCOME, null, "два"),
                        said(6, "uk", 46, PAN, LUNGS, null, "три")))
                .containsExactly("一 | один", "二 | два", "三 | три");
    }

    @Test
    void aPassageTypedForLongDoesNotHideEarlierOnes() {
        assertThat(rows(
                        "zh",
                        "uk",
                        said(1, "zh", 10, PAN, "一"),
                        said(2, "zh", 40, PAN, "二"),
                        // sent last, begun before the one above
                        said(3, "zh", 30, PAN, "三"),
                        said(4, "uk", 29, PAN, "один"),
                        said(5, "uk", 60, PAN, "три")))
                .containsExactly("一 | один", "二 | ", "三 | три");
    }

    @Test
    void twoBoothsThatBothWorkFromTheFloorAreComparedInSteps() {
        int passages = 3_000;
        TranscriptSegment[] segments = new TranscriptSegment[2 * passages];
        for (int i = 0; i < passages; i++) {
            segments[2 * i] = said(2L * i + 1, "zh", i, PAN, "一");
            segments[2 * i + 1] = said(2L * i + 2, "uk", i, PAN, "один");
        }
        AtomicLong steps = new AtomicLong();

        SideBySide both = SideBySide.of(content(segments), "zh", "uk", (one, other) -> {
            steps.incrementAndGet();
            return one.compareTo(other);
        });

        assertThat(both.sections().getFirst().rows())
                .hasSize(passages)
                .allMatch(row -> row.left().size() == 1 && row.right().size() == 1);
        assertThat(steps).hasValueLessThan(100L * passages);
    }

    @Test
    void whatOneSideAloneHasStandsByItself() {
        assertThat(rows(
                        "zh",
                        "uk",
                        said(1, "zh", 10, PAN, WELCOME, null, "一"),
                        said(2, "uk", 20, PAN, LUNGS, null, "два")))
                .containsExactly("一 | ", " | два");
        assertThat(rows("zh", "uk")).isEmpty();
    }

    @Test
    void aVoiceIsNamedWhereItChangesInItsColumn() {
        SideBySide both = SideBySide.of(
                content(
                        said(1, "zh", 10, PAN, "一"),
                        said(2, "zh", 20, PAN, "二"),
                        relay(3, "uk", 21, 1L, "один"),
                        relay(4, "uk", 22, 2L, "два")),
                "zh",
                "uk");

        List<SideBySide.Row> rows = both.sections().getFirst().rows();
        assertThat(rows).extracting(row -> row.left().getFirst().opens()).containsExactly(true, false);
    }

    private static TranscriptSegment relay(long number, String booth, int seconds, long source, String text) {
        return said(number, booth, seconds, SegmentSpeaker.UNNAMED, WELCOME, source, text);
    }

    private static List<String> rows(String left, String right, TranscriptSegment... segments) {
        return SideBySide.of(content(segments), left, right).sections().stream()
                .flatMap(section -> section.rows().stream())
                .map(row -> text(row.left()) + " | " + text(row.right()))
                .toList();
    }

    private static String text(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(Paragraph::text).collect(joining("+"));
    }
}

package org.consilium.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.transcript.SampleTranscript.HALL;
import static org.consilium.transcript.SampleTranscript.LUNGS;
import static org.consilium.transcript.SampleTranscript.PAN;
import static org.consilium.transcript.SampleTranscript.STARTS;
import static org.consilium.transcript.SampleTranscript.WELCOME;
import static org.consilium.transcript.SampleTranscript.content;
import static org.consilium.transcript.SampleTranscript.said;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.consilium.booth.BoothEvent;
import org.consilium.live.room.RoomEvent;
import org.junit.jupiter.api.Test;

class TranscriptTest {
    private final SegmentLog log = new SegmentLog();
    private long number;

    @Test
    void aCorrectionReplacesWhatWasWrittenAndKeepsItsPlace() {
        long dose = write("uk", "5 мг", null, null);
        write("uk", "на добу", null, null);
        happens(new BoothEvent.SegmentCorrected(2, dose, "0,5 мг", "binzhou/pan-qing", null, null, null));

        assertThat(log.segments()).extracting(TranscriptSegment::text).containsExactly("0,5 мг", "на добу");
        assertThat(log.segments().getFirst().voice()).isEqualTo(PAN);
        assertThat(log.segments().getFirst().by()).isEqualTo(1);
    }

    @Test
    void whatIsRetractedIsNotThereUntilACorrectionBringsItBack() {
        long wrong = write("uk", "ні", null, null);
        happens(new BoothEvent.SegmentRetracted(1, wrong));
        assertThat(log.segments()).isEmpty();

        happens(new BoothEvent.SegmentCorrected(1, wrong, "так", null, null, null, null));
        assertThat(log.segments()).extracting(TranscriptSegment::text).containsExactly("так");
    }

    @Test
    void whatNamesNoItemBelongsToTheOneThatWasOn() {
        log.add(++number, STARTS, new RoomEvent.NowMoved(9, WELCOME));
        long first = write("uk", "перше", null, null);
        log.add(++number, STARTS, new RoomEvent.NowMoved(9, LUNGS));
        write("uk", "друге", null, null);
        write("uk", "ще до першого", WELCOME, null);
        happens(new BoothEvent.SegmentCorrected(1, first, "Перше", null, null, null, null));

        assertThat(log.segments()).extracting(TranscriptSegment::item).containsExactly(WELCOME, LUNGS, WELCOME);
    }

    @Test
    void aBoothInRelayHearsWhomItsSourceNames() {
        long pivot = write("uk", "Добрий день", null, null);
        happens(new BoothEvent.SegmentCorrected(1, pivot, "Добрий день", "binzhou/pan-qing", null, null, null));
        long second = write("en", "Good day", null, pivot);
        write("kk", "Қайырлы күн", null, second);

        assertThat(log.segments()).extracting(TranscriptSegment::voice).containsOnly(PAN);
    }

    @Test
    void aNewVoiceBeginsAParagraphAndIsNamed() {
        var transcript = Transcript.of(
                content(
                        said(1, "uk", 10, PAN, "Добрий день."),
                        said(2, "uk", 15, PAN, "Починаймо."),
                        said(3, "uk", 20, HALL, "Чутно."),
                        said(4, "zh", 21, PAN, "您好。")),
                "uk");

        List<Paragraph> paragraphs = transcript.sections().getFirst().paragraphs();
        assertThat(paragraphs).extracting(Paragraph::text).containsExactly("Добрий день. Починаймо.", "Чутно.");
        assertThat(paragraphs).extracting(Paragraph::voice).containsExactly(PAN, HALL);
        assertThat(paragraphs).allMatch(Paragraph::opens);
    }

    @Test
    void aLongSpeechIsSeveralParagraphsUnderOneName() {
        String speech = "слово ".repeat(80).strip();
        var transcript = Transcript.of(content(said(1, "uk", 10, PAN, speech), said(2, "uk", 20, PAN, "Далі.")), "uk");

        assertThat(transcript.sections().getFirst().paragraphs())
                .extracting(Paragraph::opens)
                .containsExactly(true, false);
    }

    @Test
    void aSilenceEndsAParagraph() {
        var transcript = Transcript.of(content(said(1, "uk", 10, PAN, "Так."), said(2, "uk", 60, PAN, "Отже.")), "uk");

        assertThat(transcript.sections().getFirst().paragraphs()).hasSize(2);
    }

    @Test
    void chineseSentencesStandWithoutASpace() {
        var transcript =
                Transcript.of(content(said(1, "zh", 10, PAN, "您好。"), said(2, "zh", 12, PAN, "欢迎。\n大家好。")), "zh");

        assertThat(transcript.sections().getFirst().paragraphs())
                .extracting(Paragraph::text)
                .containsExactly("您好。欢迎。 大家好。");
    }

    @Test
    void itemsAreHeadingsInTheOrderInWhichTheyWereOn() {
        var transcript = Transcript.of(
                content(
                        said(1, "uk", 10, PAN, WELCOME, null, "а"),
                        said(2, "uk", 20, PAN, null, null, "б"),
                        said(3, "uk", 30, PAN, LUNGS, null, "в")),
                "uk");

        assertThat(transcript.sections())
                .extracting(section -> section.item() == null
                        ? null
                        : Objects.requireNonNull(section.item()).number())
                .containsExactly(WELCOME, null, LUNGS);
        assertThat(transcript.sections())
                .allMatch(section -> section.paragraphs().getFirst().opens());
    }

    @Test
    void theBoothOfALanguageIsFoundInWhateverScriptItIsAskedFor() {
        TranscriptContent content = content(said(1, "zh", 10, PAN, "您好。"), said(2, "uk", 11, PAN, "Добрий день."));

        assertThat(content.booths()).containsExactly("zh", "uk");
        assertThat(content.booth("zh-Hant")).contains("zh");
        assertThat(content.booth("en")).isEmpty();
    }

    private long write(String booth, String text, Long item, Long source) {
        return happens(new BoothEvent.SegmentWritten(1, booth, text, null, null, item, source, null, 1_000));
    }

    private long happens(BoothEvent event) {
        Instant at = STARTS.plusSeconds(number);
        log.add(++number, at, new RoomEvent.InBooth(event));
        return number;
    }
}

package org.consilium.transcript;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.live.view.RoomPerson;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A small transcript: Chinese on the floor, Ukrainian from it, Kazakh in relay from the Ukrainian. */
public final class SampleTranscript {
    public static final Instant STARTS = Instant.parse("2020-04-16T07:00:00Z");
    public static final SegmentSpeaker PAN = SegmentSpeaker.of("binzhou/pan-qing", null);
    public static final SegmentSpeaker HALL = SegmentSpeaker.of(null, "Лікар із зали");
    public static final long WELCOME = 11;
    public static final long LUNGS = 12;
    public static final long OLENA = 1;
    public static final long MARIA = 2;

    private SampleTranscript() {}

    public static TranscriptContent content(TranscriptSegment... segments) {
        Map<String, LocalizedText> speakers = new LinkedHashMap<>();
        speakers.put("binzhou/pan-qing", text("zh", "潘庆", "uk", "Пань Цін", "en", "Pan Qing"));
        speakers.put("binzhou/wang", text("zh", "王芳", "en", "Wang Fang"));
        return new TranscriptContent(
                "binzhou-krivoy-rog-2020",
                text("zh", "滨州—克里沃罗格经验交流", "uk", "Біньчжоу — Кривий Ріг", "en", "Binzhou – Krivoy Rog"),
                STARTS,
                STARTS.plus(Duration.ofHours(2)),
                false,
                List.of(
                        new TranscriptContent.Side(
                                "binzhou", text("zh", "滨州", "uk", "Біньчжоу"), "Asia/Shanghai", "zh"),
                        new TranscriptContent.Side(
                                "krivoy-rog", text("zh", "克里沃罗格", "uk", "Кривий Ріг"), "Europe/Kyiv", "uk")),
                List.of("zh", "uk", "kk"),
                List.of(
                        new TranscriptContent.Item(WELCOME, text("zh", "致辞", "uk", "Вітальне слово")),
                        new TranscriptContent.Item(LUNGS, text("zh", "呼吸内科", "uk", "Пульмонологія"))),
                speakers,
                List.of(segments));
    }

    public static TranscriptEdition edition(TranscriptSegment... segments) {
        return edition(content(segments));
    }

    public static TranscriptEdition edition(TranscriptContent content) {
        return new TranscriptEdition(
                content,
                TranscriptEdition.Status.released(2, STARTS.plus(Duration.ofDays(4))),
                member -> new RoomPerson(
                        member, member == OLENA ? "Олена Ткач" : member == MARIA ? "Марія Лін" : "", null, null));
    }

    public static LocalizedText text(String... languagesAndWords) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < languagesAndWords.length; i += 2) {
            words.put(languagesAndWords[i], languagesAndWords[i + 1]);
        }
        return LocalizedText.of(words);
    }

    /**
     * Sent this many seconds after the start, after three seconds of typing, in the first item, by the first
     * interpreter.
     */
    public static TranscriptSegment said(long number, String booth, int seconds, SegmentSpeaker voice, String text) {
        return said(number, booth, seconds, voice, WELCOME, null, text);
    }

    public static TranscriptSegment said(
            long number,
            String booth,
            int seconds,
            SegmentSpeaker voice,
            @Nullable Long item,
            @Nullable Long source,
            String text) {
        return new TranscriptSegment(
                number, booth, STARTS.plusSeconds(seconds), 3_000, OLENA, voice, item, source, text);
    }

    public static TranscriptSegment by(long interpreter, TranscriptSegment one) {
        return new TranscriptSegment(
                one.number(),
                one.booth(),
                one.at(),
                one.typedMs(),
                interpreter,
                one.voice(),
                one.item(),
                one.source(),
                one.text());
    }
}

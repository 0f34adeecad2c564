package org.consilium.transcript.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.consilium.live.view.RoomPerson;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.UiLanguage;
import org.consilium.transcript.SegmentSpeaker;
import org.consilium.transcript.Transcript;
import org.consilium.transcript.TranscriptContent;
import org.consilium.transcript.TranscriptEdition;
import org.consilium.transcript.TranscriptSegment;
import org.junit.jupiter.api.Test;

/**
 * Almaty had UTC+6 until the end of 29 February 2024 and has had UTC+5 since; the hour before that midnight occurred
 * twice.
 */
class TranscriptViewTest {
    private static final Instant PLANNED = Instant.parse("2024-02-29T15:30:00Z");

    private static TranscriptView heldAt(String... moments) {
        LocalizedText side = LocalizedText.of(Map.of("en", "Almaty"));
        List<TranscriptSegment> segments = Arrays.stream(moments)
                .map(Instant::parse)
                .map(at -> new TranscriptSegment(at.getEpochSecond(), "en", at, 0, 1, voice(at), null, null, "Said."))
                .toList();
        TranscriptContent content = new TranscriptContent(
                "tz",
                side,
                PLANNED,
                PLANNED.plus(Duration.ofHours(4)),
                false,
                List.of(new TranscriptContent.Side("a", side, "Asia/Almaty", "en")),
                List.of("en"),
                List.of(),
                Map.of(),
                segments);
        TranscriptEdition.Status status = new TranscriptEdition.Status(1, PLANNED, false);
        TranscriptEdition edition =
                new TranscriptEdition(content, status, member -> new RoomPerson(member, "", null, null));
        return TranscriptView.of(TranscriptChoice.of(UiLanguage.EN, edition, null, null));
    }

    /** A different speaker for each, so that each opens a paragraph. */
    private static SegmentSpeaker voice(Instant at) {
        return SegmentSpeaker.of(null, "Speaker of " + at);
    }

    private static List<String> times(TranscriptView view) {
        return view.sections().stream()
                .flatMap((Transcript.Section section) -> section.paragraphs().stream())
                .map(view::time)
                .toList();
    }

    @Test
    void namesTheClockAsItWentOnTheDayOnWhichTheRoomWasHeld() {
        TranscriptView view = heldAt("2024-03-05T16:00:00Z", "2024-03-05T16:10:00Z");

        assertThat(view.zone().replace('\u00a0', ' ')).isEqualTo("5 March 2024 · Almaty UTC+5");
        assertThat(times(view)).containsExactly("21:00", "21:10");
    }

    @Test
    void tellsTheTwoHoursOfOneNightApart() {
        TranscriptView view = heldAt("2024-02-29T17:30:00Z", "2024-02-29T18:30:00Z", "2024-02-29T19:30:00Z");

        assertThat(view.zone().replace('\u00a0', ' ')).isEqualTo("Almaty UTC+6");
        assertThat(times(view)).containsExactly("23:30", "23:30 (UTC+5)", "00:30 (+1 day, UTC+5)");
        assertThat(view.clocks(Instant.parse("2024-02-29T19:30:00Z")).replace('\u00a0', ' '))
                .isEqualTo("00:30 (+1 day, UTC+5) Almaty");
    }
}

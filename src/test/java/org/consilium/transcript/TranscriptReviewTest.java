package org.consilium.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.consilium.transcript.SampleTranscript.HALL;
import static org.consilium.transcript.SampleTranscript.PAN;
import static org.consilium.transcript.SampleTranscript.STARTS;
import static org.consilium.transcript.SampleTranscript.WELCOME;
import static org.consilium.transcript.SampleTranscript.content;
import static org.consilium.transcript.SampleTranscript.said;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowingConsumer;
import org.consilium.shared.ProblemException;
import org.junit.jupiter.api.Test;

class TranscriptReviewTest {
    private static final TranscriptContent CONTENT = content(
            said(1, "uk", 10, PAN, "Добрий день"),
            said(2, "uk", 20, HALL, "Мій пацієнт"),
            said(3, "kk", 21, SegmentSpeaker.of(null, "Дәрігер"), WELCOME, 2L, "Менің науқасым"),
            said(4, "uk", 30, SegmentSpeaker.UNNAMED, "Дякую"));

    @Test
    void speakersNotAskedAreLeftOut() {
        assertThat(texts(review())).containsExactly(null, null, null, null);
        assertThat(review().undecided()).hasSize(4);
        assertThat(review().passages()).isZero();
    }

    @Test
    void wordsOfASpeakerWhoAgreedStay() {
        assertThat(texts(review(given(PAN), refused(HALL)))).containsExactly("Добрий день", null, null, null);
        assertThat(review(given(PAN), refused(HALL)).undecided())
                .extracting(TranscriptReview.Heard::voice)
                .containsExactly(SegmentSpeaker.of(null, "Дәрігер"), SegmentSpeaker.UNNAMED);
    }

    @Test
    void whatWasMadeOfWordsThatAreLeftOutIsLeftOutToo() {
        TranscriptReview review = review(given(PAN), refused(HALL), given(SegmentSpeaker.of(null, "Дәрігер")));

        assertThat(texts(review)).containsExactly("Добрий день", null, null, null);
    }

    @Test
    void aPassageLeftOutDoesNotRevealItsSpeaker() {
        TranscriptContent released = review(refused(PAN), given(HALL)).released();

        assertThat(released.speakers()).isEmpty();
        assertThat(released.segments().getFirst().voice()).isEqualTo(SegmentSpeaker.UNNAMED);
        assertThat(released.segments().getFirst().by()).isEqualTo(SampleTranscript.OLENA);
    }

    @Test
    void whatWasRecordedLastCounts() {
        assertThat(texts(review(given(PAN), refused(PAN)))).containsExactly(null, null, null, null);
        assertThat(review(given(PAN), refused(PAN)).heard().getFirst().records())
                .hasSize(2);
    }

    @Test
    void aConsentIsRecordedWithHowItWasGiven() {
        assertRefused("consent.manner", new ConsentOrder(PAN.key(), ConsentDecision.GIVEN, null, ""));
        assertRefused("consent.decision", new ConsentOrder(PAN.key(), null, ConsentManner.ORALLY, ""));
        assertRefused(
                "consent.voice", new ConsentOrder("voice Хтось", ConsentDecision.GIVEN, ConsentManner.ORALLY, ""));
        assertRefused(
                "consent.note",
                new ConsentOrder(PAN.key(), ConsentDecision.GIVEN, ConsentManner.ORALLY, "x".repeat(501)));
        assertRefused(
                "consent.note", new ConsentOrder(PAN.key(), ConsentDecision.GIVEN, ConsentManner.ORALLY, "\u0007"));

        assertRefused(
                "consent.note", new ConsentOrder(PAN.key(), ConsentDecision.GIVEN, ConsentManner.ORALLY, "А\u202Eб"));
        assertRefused(
                "consent.note", new ConsentOrder(PAN.key(), ConsentDecision.GIVEN, ConsentManner.ORALLY, "\uD83E"));

        SpeakerConsent taken =
                record(new ConsentOrder(PAN.key(), ConsentDecision.NOT_ASKED, ConsentManner.ORALLY, " "));
        assertThat(taken.manner()).isNull();
        assertThat(taken.note()).isEmpty();
    }

    @Test
    void linesOfANoteEndAsBrowsersCountThem() {
        String typed = "\tа\r\nб\rв\n".concat("г".repeat(SpeakerConsent.LONGEST_NOTE - 6));

        assertThat(record(new ConsentOrder(PAN.key(), ConsentDecision.GIVEN, ConsentManner.ORALLY, typed))
                        .note())
                .startsWith("а\nб\nв\nгг")
                .hasSize(SpeakerConsent.LONGEST_NOTE);
    }

    @Test
    void aReasonForWithdrawingIsKeptAsATextIs() {
        ReleaseHead release = new ReleaseHead("slug", 1, 0, 7L, STARTS, null, null, null);

        assertThat(PublicationRules.withdrawal(release, " Доза:\r\n0,5\tмг ")).isEqualTo("Доза:\n0,5\tмг");
        assertThatThrownBy(() -> PublicationRules.withdrawal(release, "а\u2066б"))
                .satisfies(code("transcript.reason"));
        assertThatThrownBy(() -> PublicationRules.withdrawal(release, " \r\n")).satisfies(code("transcript.reason"));
    }

    @Test
    void laterRefusalsAndCorrectedSpeakersAreNamed() {
        TranscriptContent released = review(given(PAN), given(HALL)).released();
        TranscriptContent corrected = content(
                said(1, "uk", 10, SegmentSpeaker.UNNAMED, "Добрий день"), said(2, "uk", 20, HALL, "Мій пацієнт"));

        assertThat(review(given(PAN), given(HALL)).disagreeing(released)).isEmpty();
        assertThat(review(given(PAN), refused(PAN), given(HALL)).disagreeing(released))
                .containsExactly(PAN);
        assertThat(new TranscriptReview(corrected, List.of(given(PAN), given(HALL))).disagreeing(released))
                .containsExactly(SegmentSpeaker.UNNAMED);
        assertThat(new TranscriptReview(content(), List.of(given(PAN), refused(HALL))).disagreeing(released))
                .containsExactly(HALL);
    }

    @Test
    void nothingIsPublishedThatNobodyLookedAtOrAgreedTo() {
        TranscriptReview all = review(
                given(PAN), given(HALL), given(SegmentSpeaker.of(null, "Дәрігер")), given(SegmentSpeaker.UNNAMED));

        PublicationRules.check(all, true, false);
        assertThatThrownBy(() -> PublicationRules.check(all, false, true)).satisfies(code("transcript.changed"));
        assertThatThrownBy(() -> PublicationRules.check(review(given(PAN)), true, false))
                .satisfies(code("transcript.undecided"));
        assertThatThrownBy(() -> PublicationRules.check(review(refused(PAN)), true, true))
                .satisfies(code("transcript.nobody"));
        assertThatThrownBy(() -> PublicationRules.check(new TranscriptReview(content(), List.of()), true, true))
                .satisfies(code("transcript.empty"));
    }

    @Test
    void whatWasLookedAtIsAnotherThingAfterACorrectionOrADecision() {
        String before = PublicationRules.fingerprint(review(given(PAN)));
        TranscriptContent corrected = content(said(1, "uk", 10, PAN, "Доброго дня"));

        assertThat(PublicationRules.fingerprint(review(given(PAN)))).isEqualTo(before);
        assertThat(PublicationRules.fingerprint(review(given(PAN), refused(HALL))))
                .isNotEqualTo(before);
        assertThat(PublicationRules.fingerprint(new TranscriptReview(corrected, List.of(given(PAN)))))
                .isNotEqualTo(before);
    }

    @Test
    void aVoiceIsKnownByItsKey() {
        for (SegmentSpeaker voice : List.of(PAN, HALL, SegmentSpeaker.UNNAMED)) {
            assertThat(SegmentSpeaker.ofKey(voice.key())).isEqualTo(voice);
        }
        assertThatThrownBy(() -> SegmentSpeaker.ofKey("nobody")).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRefused(String code, ConsentOrder order) {
        assertThatThrownBy(() -> record(order)).satisfies(code(code));
    }

    private static ThrowingConsumer<Throwable> code(String code) {
        return thrown ->
                assertThat(((ProblemException) thrown).problem().code()).isEqualTo(code);
    }

    private static SpeakerConsent record(ConsentOrder order) {
        return PublicationRules.consent(CONTENT.voices(), "slug", order, 7L, STARTS);
    }

    private static TranscriptReview review(SpeakerConsent... consents) {
        return new TranscriptReview(CONTENT, Arrays.asList(consents));
    }

    private static List<String> texts(TranscriptReview review) {
        return review.released().segments().stream()
                .map(TranscriptSegment::text)
                .toList();
    }

    private static SpeakerConsent given(SegmentSpeaker voice) {
        return consent(voice, ConsentDecision.GIVEN);
    }

    private static SpeakerConsent refused(SegmentSpeaker voice) {
        return consent(voice, ConsentDecision.REFUSED);
    }

    private static SpeakerConsent consent(SegmentSpeaker voice, ConsentDecision decision) {
        return new SpeakerConsent("slug", voice, decision, ConsentManner.IN_WRITING, "", 7L, STARTS);
    }
}

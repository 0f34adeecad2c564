package org.consilium.transcript;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.consilium.shared.Problem;
import org.consilium.shared.Sha256;
import org.consilium.shared.WrittenText;
import org.jspecify.annotations.Nullable;

/** What may be recorded, published and withdrawn. Pure. */
final class PublicationRules {
    private static final int LONGEST_REASON = 500;

    private PublicationRules() {}

    /** @param voices who is heard. @throws ProblemException for a record that is not allowed */
    static SpeakerConsent consent(
            List<SegmentSpeaker> voices, String slug, ConsentOrder order, @Nullable Long by, Instant now) {
        SegmentSpeaker voice = voices.stream()
                .filter(one -> one.key().equals(order.voice()))
                .findFirst()
                .orElseThrow(() -> Problem.unprocessable(
                                "consent.voice",
                                "Nobody is heard under that name. Reload the page and choose a speaker.")
                        .asException());
        ConsentDecision decision = order.decision();
        if (decision == null) {
            throw Problem.unprocessable("consent.decision", "Say whether consent was given or refused.")
                    .asException();
        }
        boolean asked = decision != ConsentDecision.NOT_ASKED;
        if (asked && order.manner() == null) {
            throw Problem.unprocessable("consent.manner", "Say whether it was in writing or orally.")
                    .asException();
        }
        String note = written(order.note(), SpeakerConsent.LONGEST_NOTE, "consent.note");
        return new SpeakerConsent(slug, voice, decision, asked ? order.manner() : null, note, by, now);
    }

    /** @param seen whether this is the transcript that the organiser has reviewed */
    static void check(TranscriptReview review, boolean seen, boolean leavesOut) {
        if (review.content().segments().isEmpty()) {
            throw Problem.conflict(
                            "transcript.empty",
                            "Nothing has been written yet, so there is nothing to publish. Publish after the exchange.")
                    .asException();
        }
        if (!seen) {
            throw Problem.conflict(
                            "transcript.changed", "The transcript has changed since you reviewed it. Review it again.")
                    .asException();
        }
        if (!leavesOut && !review.undecided().isEmpty()) {
            throw Problem.unprocessable(
                            "transcript.undecided",
                            "Some speakers were not asked. Record their decision, or confirm that their words are left"
                                    + " out.")
                    .asException();
        }
        if (review.passages() == 0) {
            throw Problem.conflict(
                            "transcript.nobody",
                            "No speaker has agreed, so nothing can be published. Record their consent first.")
                    .asException();
        }
    }

    /** @return the reason, as stored */
    static String withdrawal(ReleaseHead release, String because) {
        if (release.withdrawn()) {
            throw Problem.conflict(
                            "transcript.withdrawn_before", "This release has already been withdrawn. Reload the page.")
                    .asException();
        }
        if (because.isBlank()) {
            throw Problem.unprocessable("transcript.reason", "Give the reason for the withdrawal; readers will see it.")
                    .asException();
        }
        return written(because, LONGEST_REASON, "transcript.reason");
    }

    /** Forms send lines that end in CR LF; browsers count each end as one character. */
    private static String written(String typed, int longest, String code) {
        String text = typed.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (!WrittenText.isText(text) || text.length() > longest) {
            throw Problem.unprocessable(
                            code,
                            "At most " + longest
                                    + " characters, without control characters. Shorten or retype the text.")
                    .asException();
        }
        return text;
    }

    /** A digest of everything that a release depends on: the present text and the latest consents. */
    static String fingerprint(TranscriptReview review) {
        Stream<String> words = review.content().segments().stream().map(TranscriptSegment::toString);
        Stream<String> decisions = review.heard().stream().map(one -> one.voice() + " " + one.decision());
        MessageDigest digest = Sha256.begin();
        Stream.concat(words, decisions).forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }
}

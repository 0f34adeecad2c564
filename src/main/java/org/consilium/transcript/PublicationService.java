package org.consilium.transcript;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.consilium.access.AuditAction;
import org.consilium.access.AuditService;
import org.consilium.access.Caller;
import org.consilium.access.Right;
import org.consilium.admission.ExchangeHead;
import org.consilium.people.speaker.ConsentSubject;
import org.consilium.people.speaker.RecordingConsent;
import org.consilium.people.speaker.SpeakerService;
import org.consilium.shared.ContentChanged;
import org.consilium.shared.Problem;

/** Publishes transcripts: records consents, publishes a release under a number, and may withdraw it. */
@ApplicationScoped
@Transactional
public class PublicationService {
    private final TranscriptAccess access;
    private final TranscriptEditions editions;
    private final TranscriptContents contents;
    private final ReleasedContents released;
    private final SpeakerConsentRepository consents;
    private final SpeakerService speakers;
    private final TranscriptReleaseRepository releases;
    private final AuditService audit;
    private final Event<ContentChanged> changed;
    private final Clock clock;

    PublicationService(
            TranscriptAccess access,
            TranscriptEditions editions,
            TranscriptContents contents,
            ReleasedContents released,
            SpeakerConsentRepository consents,
            SpeakerService speakers,
            TranscriptReleaseRepository releases,
            AuditService audit,
            Event<ContentChanged> changed,
            Clock clock) {
        this.access = access;
        this.editions = editions;
        this.contents = contents;
        this.released = released;
        this.consents = consents;
        this.speakers = speakers;
        this.releases = releases;
        this.audit = audit;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * The content of the review page.
     *
     * @param edition the present transcript
     * @param answers of speakers on their own pages, by voice
     * @param releases newest first
     * @param disputed public releases with objections, newest first
     */
    public record Desk(
            ExchangeHead exchange,
            TranscriptEdition edition,
            TranscriptReview review,
            Map<SegmentSpeaker, OwnAnswer> answers,
            List<ReleaseHead> releases,
            List<DisputedRelease> disputed) {
        /** What was reviewed: the publisher sends it back, so that nothing unseen is published. */
        public String seen() {
            return PublicationRules.fingerprint(review);
        }

        /** The number of the next release. */
        public int next() {
            return releases.isEmpty() ? 1 : releases.getFirst().number() + 1;
        }
    }

    /** For moderators and organisers. */
    public Desk desk(Caller caller, String slug) {
        ExchangeHead exchange = access.require(caller, Right.ROOM_MODERATE, slug);
        TranscriptEdition edition = editions.now(exchange);
        TranscriptReview review = new TranscriptReview(edition.content(), consents.of(slug));
        List<ReleaseHead> before = releases.heads(slug);
        List<DisputedRelease> disputed = before.stream()
                .filter(release -> !release.withdrawn())
                .map(release -> DisputedRelease.of(release, released.of(release), review))
                .filter(release -> !release.voices().isEmpty())
                .toList();
        return new Desk(exchange, edition, review, answers(slug), before, disputed);
    }

    private Map<SegmentSpeaker, OwnAnswer> answers(String slug) {
        Map<Long, Map<ConsentSubject, RecordingConsent>> consents = speakers.consents(slug);
        return speakers.in(slug).stream()
                .collect(Collectors.toMap(
                        one -> SegmentSpeaker.of(one.programme() + "/" + one.person(), null),
                        one -> new OwnAnswer(
                                one.programme(),
                                consents.getOrDefault(one.member(), Map.of()).get(ConsentSubject.TRANSCRIPT))));
    }

    /**
     * Records a consent. The present text is computed before the lock is taken. The lock serialises consents and
     * publications: a release contains every consent recorded before it, and a consent recorded later shows the release
     * as disputed.
     *
     * @return the position of the speaker among those heard, from 1
     */
    public int record(Caller caller, String slug, ConsentOrder order) {
        ExchangeHead exchange = access.require(caller, Right.ROOM_MODERATE, slug);
        List<SegmentSpeaker> voices = contents.now(exchange).voices();
        SpeakerConsent consent = PublicationRules.consent(voices, slug, order, caller.id(), clock.instant());
        access.alone(caller, Right.ROOM_MODERATE, slug);
        consents.persist(consent);
        consents.flush();
        audit.record(caller, AuditAction.TRANSCRIPT_CONSENT_RECORDED, slug, "consent " + consent.id());
        return voices.indexOf(consent.voice()) + 1;
    }

    /**
     * Publishes what the speakers agreed to, for the organiser.
     *
     * @param number that was confirmed, {@code seen} what was reviewed
     * @param leavesOut whether to leave out the words of undecided speakers
     * @return the number
     */
    public int publish(Caller caller, String slug, int number, String seen, boolean leavesOut) {
        access.alone(caller, Right.EXCHANGE_EDIT, slug);
        Desk desk = desk(caller, slug);
        PublicationRules.check(
                desk.review(), desk.next() == number && desk.seen().equals(seen), leavesOut);
        String content = contents.keep(desk.review().released());
        releases.persist(new TranscriptRelease(slug, number, content, caller.id(), clock.instant()));
        audit.record(caller, AuditAction.TRANSCRIPT_PUBLISHED, slug, "release " + number);
        changed.fire(new ContentChanged());
        return number;
    }

    /** Readers then see the reason instead of the text. */
    public void withdraw(Caller caller, String slug, int number, String because) {
        access.alone(caller, Right.EXCHANGE_EDIT, slug);
        TranscriptRelease release = releases.of(slug, number)
                .orElseThrow(() -> Problem.notFound(
                                "transcript.unknown", "There is no release " + number + ". Choose one from the list.")
                        .asException());
        release.withdraw(caller.id(), clock.instant(), PublicationRules.withdrawal(release.head(), because));
        audit.record(caller, AuditAction.TRANSCRIPT_WITHDRAWN, slug, "release " + number);
        changed.fire(new ContentChanged());
    }
}

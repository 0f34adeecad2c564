package org.consilium.transcript;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.consilium.access.AuditAction;
import org.consilium.access.AuditService;
import org.consilium.access.Caller;
import org.consilium.access.Right;
import org.consilium.admission.ExchangeHead;
import org.consilium.shared.ContentChanged;
import org.consilium.shared.Problem;

/** The way of a transcript to its readers: consents are recorded, it is released under a number, it may be withdrawn. */
@ApplicationScoped
@Transactional
public class PublicationService {
    private final TranscriptAccess access;
    private final TranscriptEditions editions;
    private final TranscriptContents contents;
    private final ReleasedContents released;
    private final SpeakerConsentRepository consents;
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
            TranscriptReleaseRepository releases,
            AuditService audit,
            Event<ContentChanged> changed,
            Clock clock) {
        this.access = access;
        this.editions = editions;
        this.contents = contents;
        this.released = released;
        this.consents = consents;
        this.releases = releases;
        this.audit = audit;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * What stands before those who review.
     *
     * @param edition the transcript as it is now
     * @param releases newest first
     * @param disputed releases that stand, newest first
     */
    public record Desk(
            ExchangeHead exchange,
            TranscriptEdition edition,
            TranscriptReview review,
            List<ReleaseHead> releases,
            List<DisputedRelease> disputed) {
        /** What was looked at: whoever publishes says it, so that nothing is published that nobody saw. */
        public String seen() {
            return PublicationRules.fingerprint(review);
        }

        /** The number that the next release would have. */
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
        return new Desk(exchange, edition, review, before, disputed);
    }

    /**
     * What is said now is worked out before anybody is kept waiting. That nobody publishes at the same moment is what the lock
     * is for: a release has every consent that was recorded before it, and whoever records one after it is told of it.
     *
     * @return at which place whose consent it is stands among those who are heard, the first one at 1
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
     * Releases what is agreed to, for the organiser.
     *
     * @param number that was confirmed, {@code seen} what was looked at
     * @param leavesOut whether what the undecided said is to be left out
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

    /** Its readers are told why, instead of what it said. */
    public void withdraw(Caller caller, String slug, int number, String because) {
        access.alone(caller, Right.EXCHANGE_EDIT, slug);
        TranscriptRelease release = releases.of(slug, number)
                .orElseThrow(() -> Problem.notFound("transcript.unknown", "There is no release " + number + ".")
                        .asException());
        release.withdraw(caller.id(), clock.instant(), PublicationRules.withdrawal(release.head(), because));
        audit.record(caller, AuditAction.TRANSCRIPT_WITHDRAWN, slug, "release " + number);
        changed.fire(new ContentChanged());
    }
}

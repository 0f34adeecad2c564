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
import org.consilium.exchange.ExchangeService;
import org.consilium.live.DoorState;
import org.consilium.live.RoomPeopleService;
import org.consilium.live.RoomRecordService;
import org.consilium.registration.AdmissionService;
import org.consilium.registration.ExchangeHead;
import org.consilium.shared.ContentChanged;
import org.consilium.shared.Problem;

/** The way of a transcript to its readers: consents are recorded, it is released under a number, it may be withdrawn. */
@ApplicationScoped
@Transactional
public class PublicationService {
    private final AdmissionService admission;
    private final RoomRecordService records;
    private final RoomPeopleService people;
    private final ExchangeService exchanges;
    private final TranscriptContents contents;
    private final SpeakerConsentRepository consents;
    private final TranscriptReleaseRepository releases;
    private final AuditService audit;
    private final Event<ContentChanged> changed;
    private final Clock clock;

    PublicationService(
            AdmissionService admission,
            RoomRecordService records,
            RoomPeopleService people,
            ExchangeService exchanges,
            TranscriptContents contents,
            SpeakerConsentRepository consents,
            TranscriptReleaseRepository releases,
            AuditService audit,
            Event<ContentChanged> changed,
            Clock clock) {
        this.admission = admission;
        this.records = records;
        this.people = people;
        this.exchanges = exchanges;
        this.contents = contents;
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
     * @param next the number that the next release would have
     */
    public record Desk(
            ExchangeHead exchange,
            TranscriptEdition edition,
            TranscriptReview review,
            List<ReleaseHead> releases,
            int next) {
        /** What was looked at: whoever publishes says it, so that nothing is published that nobody saw. */
        public String seen() {
            return PublicationRules.fingerprint(review);
        }
    }

    /** For moderators and organisers. */
    public Desk desk(Caller caller, String slug) {
        ExchangeHead exchange = require(caller, Right.ROOM_MODERATE, slug);
        TranscriptContent content = contents.now(exchange);
        List<ReleaseHead> before = releases.heads(slug);
        boolean running = records.door(slug, clock.instant()) == DoorState.OPEN;
        return new Desk(
                exchange,
                new TranscriptEdition(
                        content, TranscriptEdition.Standing.now(clock.instant(), running), people.of(slug)),
                new TranscriptReview(content, consents.of(slug)),
                before,
                before.isEmpty() ? 1 : before.getFirst().number() + 1);
    }

    public void record(Caller caller, String slug, ConsentOrder order) {
        requireAlone(caller, Right.ROOM_MODERATE, slug);
        Desk desk = desk(caller, slug);
        SpeakerConsent consent = PublicationRules.consent(desk.review(), slug, order, caller.id(), clock.instant());
        consents.persist(consent);
        consents.flush();
        audit.record(caller, AuditAction.TRANSCRIPT_CONSENT_RECORDED, slug, "consent " + consent.id());
    }

    /**
     * Releases what is agreed to, for the organiser.
     *
     * @param number that was confirmed, {@code seen} what was looked at
     * @param leavesOut whether what the undecided said is to be left out
     * @return the number
     */
    public int publish(Caller caller, String slug, int number, String seen, boolean leavesOut) {
        requireAlone(caller, Right.EXCHANGE_EDIT, slug);
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
        requireAlone(caller, Right.EXCHANGE_EDIT, slug);
        TranscriptRelease release = releases.of(slug, number)
                .orElseThrow(() -> Problem.notFound("transcript.unknown", "There is no release " + number + ".")
                        .asException());
        PublicationRules.checkWithdrawal(release.head(), because);
        release.withdraw(caller.id(), clock.instant(), because.strip());
        audit.record(caller, AuditAction.TRANSCRIPT_WITHDRAWN, slug, "release " + number);
        changed.fire(new ContentChanged());
    }

    /**
     * One release and one consent after the other. The lock comes before the first read: with repeatable reads what is
     * checked would else be what was there before (MySQL 8.0 manual, 17.7.2.3).
     */
    private void requireAlone(Caller caller, Right right, String slug) {
        if (caller.may(right, slug)) {
            exchanges.changeAlone();
        }
        require(caller, right, slug);
    }

    private ExchangeHead require(Caller caller, Right right, String slug) {
        return admission.require(caller, right, slug);
    }
}

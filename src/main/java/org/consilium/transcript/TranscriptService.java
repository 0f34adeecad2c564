package org.consilium.transcript;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Caller;
import org.consilium.access.Right;
import org.consilium.live.DoorState;
import org.consilium.live.RoomPeopleService;
import org.consilium.live.RoomRecordService;
import org.consilium.registration.AdmissionService;
import org.consilium.registration.ExchangeHead;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;

/** Transcripts as they are read: by those who work on them as they are now, by everybody else as they were released. */
@ApplicationScoped
@Transactional
public class TranscriptService {
    private static final int GONE = 410;

    private final AdmissionService admission;
    private final RoomRecordService records;
    private final RoomPeopleService people;
    private final TranscriptContents contents;
    private final TranscriptReleaseRepository releases;
    private final Clock clock;

    TranscriptService(
            AdmissionService admission,
            RoomRecordService records,
            RoomPeopleService people,
            TranscriptContents contents,
            TranscriptReleaseRepository releases,
            Clock clock) {
        this.admission = admission;
        this.records = records;
        this.people = people;
        this.contents = contents;
        this.releases = releases;
        this.clock = clock;
    }

    /**
     * The exchange with its releases, newest first.
     *
     * @param mayWork whether the caller reads the transcript before it is released
     * @param mayReview whether the caller records consents
     */
    public record Shelf(ExchangeHead exchange, List<ReleaseHead> releases, boolean mayWork, boolean mayReview) {}

    /** @throws ProblemException 404 {@code exchange.unknown} for whoever may not know of the exchange */
    public Shelf shelf(Caller caller, String slug) {
        ExchangeHead exchange = admission.visible(caller, slug);
        boolean mayWork = mayWork(caller, slug);
        return new Shelf(exchange, releases.heads(slug), mayWork, mayWork && caller.may(Right.ROOM_MODERATE, slug));
    }

    /**
     * What the caller reads at the exchange's one address: the transcript as it is now, or the newest release.
     *
     * @throws ProblemException 404 {@code exchange.unknown}; 404 {@code transcript.not_published}; 410 {@code
     *     transcript.withdrawn} with {@code number}, {@code withdrawn_at} and {@code reason}
     */
    public TranscriptEdition read(Caller caller, String slug) {
        Shelf shelf = shelf(caller, slug);
        if (shelf.mayWork()) {
            boolean running = records.door(slug, clock.instant()) == DoorState.OPEN;
            return new TranscriptEdition(
                    contents.now(shelf.exchange()),
                    TranscriptEdition.Standing.now(clock.instant(), running),
                    people.of(slug));
        }
        return shelf.releases().stream()
                .findFirst()
                .map(newest -> released(slug, newest.number()))
                .orElseThrow(TranscriptService::notPublished);
    }

    /** A release by its number. @throws ProblemException as {@link #read(Caller, String)} */
    public TranscriptEdition read(Caller caller, String slug, int number) {
        admission.visible(caller, slug);
        return released(slug, number);
    }

    private TranscriptEdition released(String slug, int number) {
        Optional<TranscriptRelease> found = releases.of(slug, number);
        TranscriptRelease release = found.orElseThrow(TranscriptService::notPublished);
        ReleaseHead head = release.head();
        if (head.withdrawn()) {
            throw withdrawn(head);
        }
        return new TranscriptEdition(
                contents.kept(release),
                TranscriptEdition.Standing.released(number, head.publishedAt()),
                people.of(slug));
    }

    /** Whoever was removed from the room does not read on in what was said there. */
    private boolean mayWork(Caller caller, String slug) {
        boolean may = caller.may(Right.ROOM_MODERATE, slug) || caller.may(Right.BOOTH_WRITE, slug);
        Long member = caller.id();
        return may && (member == null || !records.isRemoved(slug, member));
    }

    private static ProblemException notPublished() {
        return Problem.notFound(
                        "transcript.not_published",
                        "This transcript is not published. Those who moderate or interpret read it when they are signed"
                                + " in.")
                .asException();
    }

    private static ProblemException withdrawn(ReleaseHead head) {
        return new Problem(GONE, "transcript.withdrawn", "This transcript was withdrawn by the organiser.")
                .with("number", head.number())
                .with("withdrawn_at", String.valueOf(head.withdrawnAt()))
                .with("reason", String.valueOf(head.withdrawnBecause()))
                .asException();
    }
}

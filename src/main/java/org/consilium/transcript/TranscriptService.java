package org.consilium.transcript;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.consilium.access.Caller;
import org.consilium.access.Right;
import org.consilium.admission.ExchangeHead;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;

/** Reads transcripts: people who work on one get the present state, everybody else the newest release. */
@ApplicationScoped
@Transactional
public class TranscriptService {
    private final TranscriptAccess access;
    private final TranscriptEditions editions;
    private final TranscriptReleaseRepository releases;

    TranscriptService(TranscriptAccess access, TranscriptEditions editions, TranscriptReleaseRepository releases) {
        this.access = access;
        this.editions = editions;
        this.releases = releases;
    }

    /**
     * The exchange with its releases, newest first.
     *
     * @param mayWork whether the caller reads the unpublished transcript
     * @param mayReview whether the caller records consents
     */
    public record Shelf(ExchangeHead exchange, List<ReleaseHead> releases, boolean mayWork, boolean mayReview) {}

    /** @throws ProblemException 404 {@code exchange.unknown} for a caller who may not read the exchange */
    public Shelf shelf(Caller caller, String slug) {
        ExchangeHead exchange = access.readable(caller, slug);
        boolean mayWork = access.mayWork(caller, slug);
        return new Shelf(exchange, releases.heads(slug), mayWork, mayWork && caller.may(Right.ROOM_MODERATE, slug));
    }

    /**
     * The content of the exchange's transcript address: the present transcript, or the newest release.
     *
     * @param shelf of the caller
     * @throws ProblemException 404 {@code transcript.not_published}; 410 {@code transcript.withdrawn} with {@code
     *     number}, {@code withdrawn_at} and {@code reason}
     */
    public TranscriptEdition read(Shelf shelf) {
        if (shelf.mayWork()) {
            return editions.now(shelf.exchange());
        }
        return shelf.releases().stream().findFirst().map(this::released).orElseThrow(TranscriptService::notPublished);
    }

    /** A release by its number. @throws ProblemException as {@link #read(Shelf)} */
    public TranscriptEdition read(Shelf shelf, int number) {
        return shelf.releases().stream()
                .filter(head -> head.number() == number)
                .findFirst()
                .map(this::released)
                .orElseThrow(TranscriptService::notPublished);
    }

    private TranscriptEdition released(ReleaseHead head) {
        if (head.withdrawn()) {
            throw withdrawn(head);
        }
        return editions.released(head);
    }

    private static ProblemException notPublished() {
        return Problem.notFound(
                        "transcript.not_published",
                        "This transcript is not published. Moderators and interpreters can read it after signing in.")
                .asException();
    }

    private static ProblemException withdrawn(ReleaseHead head) {
        return Problem.gone(
                        "transcript.withdrawn",
                        "The organiser has withdrawn this transcript. Ask the organiser if you need it.")
                .with("number", head.number())
                .with("withdrawn_at", String.valueOf(head.withdrawnAt()))
                .with("reason", String.valueOf(head.withdrawnBecause()))
                .asException();
    }
}

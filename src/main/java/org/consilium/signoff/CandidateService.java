package org.consilium.signoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.consilium.access.AuditAction;
import org.consilium.access.AuditService;
import org.consilium.access.Caller;
import org.consilium.access.Member;
import org.consilium.access.Right;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.exchangefile.ImportResult;
import org.consilium.release.ReleaseSignature;
import org.consilium.release.SignatureMethod;
import org.consilium.scheduling.ReleaseService;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;

/** What organisers do about sign-off: they send candidates and decide whether a release needs signatures. */
@ApplicationScoped
@Transactional
public class CandidateService {
    /** How long a candidate is kept that nobody can sign any more. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final SignOffRepository stored;
    private final SignOffViewService reader;
    private final SignedReleaseService signed;
    private final ReleaseService releases;
    private final AuditService audit;
    private final Clock clock;

    CandidateService(
            SignOffRepository stored,
            SignOffViewService reader,
            SignedReleaseService signed,
            ReleaseService releases,
            AuditService audit,
            Clock clock) {
        this.stored = stored;
        this.reader = reader;
        this.signed = signed;
        this.releases = releases;
        this.audit = audit;
        this.clock = clock;
    }

    public SignOffRule rule(Caller by, String slug) {
        by.require(Right.EXCHANGE_EDIT, slug);
        return stored.rule(slug);
    }

    public void set(Caller by, String slug, SignOffRule rule) {
        by.require(Right.EXCHANGE_EDIT, slug);
        if (stored.rule(slug) != rule) {
            stored.set(slug, rule);
            audit.record(by, AuditAction.SIGN_OFF_SET, slug, rule.code());
        }
    }

    /** The newest candidate; empty where none was ever sent. */
    public Optional<SignOffView> newest(Caller by, String slug) {
        by.require(Right.EXCHANGE_EDIT, slug);
        return reader.newest(slug);
    }

    /**
     * Freezes the working copy for signing. The sender signs for the sides without a publisher; signatures for an equal text
     * count. If all sides have signed then, it is released at once.
     *
     * @param version of the working copy that the caller has seen
     * @return {@link ImportResult.Refused} if meanwhile something that it refers to is gone; empty if it waits for signatures
     * @throws ProblemException 409 {@code working_copy.changed} if it is a different version, or nothing is left to publish
     */
    public Optional<ImportResult> send(Caller by, String slug, long version) {
        Member organiser = by.requireMember();
        ReleaseService.Frozen frozen = releases.freeze(by, slug, version);
        Instant now = clock.instant();
        stored.add(slug, frozen, organiser.id(), now);
        stored.forgetBefore(slug, now.minus(KEPT));
        Candidate candidate = stored.newest(slug).orElseThrow();
        requireExchange(candidate);
        audit.record(by, AuditAction.CANDIDATE_SENT, slug, "candidate " + candidate.id());
        List<SideState> states = reader.states(candidate, candidate.file());
        states.stream().filter(one -> !one.hasPublisher()).forEach(one -> {
            ReleaseSignature own = signed.signature(organiser, one.side().key(), SignatureMethod.ORGANISER);
            stored.sign(slug, new Signature(one.digest(), own));
        });
        return signed.releaseIfComplete(by, candidate);
    }

    /** Exchanges of a mission are released with it, so that their sides' publishers could not hold it back alone. */
    private static void requireExchange(Candidate candidate) {
        if (!(candidate.file().body() instanceof ExchangeBody)) {
            throw Problem.unprocessable(
                            "sign_off.mission",
                            "Only an exchange is signed off. Publish the mission without signatures.")
                    .asException();
        }
    }
}

package org.consilium.signoff;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consilium.access.AuditAction;
import org.consilium.access.AuditService;
import org.consilium.access.Caller;
import org.consilium.access.Member;
import org.consilium.access.Right;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.exchangefile.ImportResult;
import org.consilium.release.ReleaseSignature;
import org.consilium.release.SignatureMethod;
import org.consilium.scheduling.ReleaseService;
import org.consilium.scheduling.warning.PrintWarningRules;
import org.consilium.scheduling.warning.Warning;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.consilium.shared.Repeating;

/** What organisers do about sign-off: they send candidates and decide whether a release needs signatures. */
@ApplicationScoped
@Transactional
public class CandidateService {
    /** How long a candidate is kept that nobody can sign any more. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final Duration FORGET_EVERY = Duration.ofHours(6);

    /** Texts that a refusal names. */
    private static final int NAMED = 10;

    private final SignOffRepository stored;
    private final SignCodeRepository codes;
    private final SignOffViewService reader;
    private final SignedReleaseService signed;
    private final ReleaseService releases;
    private final AuditService audit;
    private final Clock clock;

    CandidateService(
            SignOffRepository stored,
            SignCodeRepository codes,
            SignOffViewService reader,
            SignedReleaseService signed,
            ReleaseService releases,
            AuditService audit,
            Clock clock) {
        this.stored = stored;
        this.codes = codes;
        this.reader = reader;
        this.signed = signed;
        this.releases = releases;
        this.audit = audit;
        this.clock = clock;
    }

    void start(@Observes StartupEvent start, Repeating repeating) {
        repeating.every("closed candidates", Duration.ofSeconds(10), FORGET_EVERY, this::forget);
    }

    void forget() {
        Instant now = clock.instant();
        stored.forgetBefore(now.minus(KEPT));
        codes.forgetBefore(now.minus(SignCodeService.LIFE.multipliedBy(2)));
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
     * @throws ProblemException 409 {@code working_copy.changed} if it is a different version, or nothing is left to publish; 422 {@code
     *     sign_off.mission} for a mission; 422 {@code sign_off.unprintable} while {@link PrintWarningRules} finds anything
     */
    public Optional<ImportResult> send(Caller by, String slug, long version) {
        Member organiser = by.requireMember();
        ReleaseService.Frozen frozen = releases.freeze(by, slug, version);
        ExchangeFile file = ExchangeFileReader.accepted(frozen.document());
        requireExchange(file);
        requirePrintable(file);
        stored.add(slug, frozen, organiser.id(), clock.instant());
        Candidate candidate = stored.newest(slug).orElseThrow();
        audit.record(by, AuditAction.CANDIDATE_SENT, slug, "candidate " + candidate.id());
        reader.states(candidate, file).stream()
                .filter(one -> !one.hasPublisher() && one.signed() == null)
                .forEach(one -> {
                    ReleaseSignature own =
                            signed.signature(organiser, one.side().key(), SignatureMethod.ORGANISER);
                    stored.sign(slug, new Signature(one.digest(), own));
                });
        return signed.releaseIfComplete(by, candidate, reader.states(candidate, file));
    }

    /** Exchanges of a mission are released with it, so that their sides' publishers could not hold it back alone. */
    private static void requireExchange(ExchangeFile file) {
        if (!(file.body() instanceof ExchangeBody)) {
            throw Problem.unprocessable(
                            "sign_off.mission",
                            "Only an exchange is signed off. Publish the mission without signatures.")
                    .asException();
        }
    }

    private static void requirePrintable(ExchangeFile file) {
        List<Warning> found = PrintWarningRules.warnings(file);
        if (!found.isEmpty()) {
            throw Problem.unprocessable(
                            "sign_off.unprintable",
                            "The programme cannot be printed as it is written. Change these texts, then send it again: "
                                    + found.stream()
                                            .limit(NAMED)
                                            .map(one -> String.join("/", one.path()))
                                            .collect(Collectors.joining(", ")))
                    .asException();
        }
    }
}

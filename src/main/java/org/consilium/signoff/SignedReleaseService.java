package org.consilium.signoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consilium.access.Caller;
import org.consilium.access.Member;
import org.consilium.exchangefile.ImportResult;
import org.consilium.release.PublishedHead;
import org.consilium.release.PublishedReleaseService;
import org.consilium.release.ReleaseOrigin;
import org.consilium.release.ReleaseSignature;
import org.consilium.release.ReleaseSignatureService;
import org.consilium.release.SignatureMethod;
import org.consilium.scheduling.ReleaseService;

/** Makes a release of a candidate that all sides have signed, in the transaction of the last signature. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SignedReleaseService {
    private final SignOffRepository stored;
    private final ReleaseService releases;
    private final PublishedReleaseService published;
    private final ReleaseSignatureService signatures;
    private final Clock clock;

    SignedReleaseService(
            SignOffRepository stored,
            ReleaseService releases,
            PublishedReleaseService published,
            ReleaseSignatureService signatures,
            Clock clock) {
        this.stored = stored;
        this.releases = releases;
        this.published = published;
        this.signatures = signatures;
        this.clock = clock;
    }

    ReleaseSignature signature(Member member, String side, SignatureMethod method) {
        return new ReleaseSignature(
                side,
                member.id(),
                member.name(),
                member.details().post(),
                method,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * The caller's transaction holds the lock of releases.
     *
     * @param states with the signatures of this transaction
     * @return empty while signatures are missing
     */
    Optional<ImportResult> releaseIfComplete(Caller by, Candidate candidate, List<SideState> states) {
        return SignOffRules.isComplete(states)
                ? Optional.of(release(by, candidate, states, ReleaseOrigin.SIGNED))
                : Optional.empty();
    }

    /** As {@link #releaseIfComplete}, with the signatures that are there. */
    ImportResult release(Caller by, Candidate candidate, List<SideState> states, ReleaseOrigin origin) {
        ImportResult result = releases.releaseSigned(by, candidate.slug(), candidate.frozen(), origin);
        if (result instanceof ImportResult.Imported(var slug, var change)) {
            stored.become(candidate, CandidateState.RELEASED);
            if (change != ImportResult.Change.UNCHANGED) {
                PublishedHead release = published.newest(slug, true).orElseThrow();
                states.stream()
                        .map(SideState::signed)
                        .filter(Objects::nonNull)
                        .forEach(one -> signatures.add(release, one));
            }
        }
        return result;
    }
}

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
import org.consilium.access.SessionService;
import org.consilium.exchange.ContentVersionService;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ImportResult;
import org.consilium.release.ReleaseSignature;
import org.consilium.release.SignatureMethod;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;

/** What the publisher of a side does: reads the candidate, and signs it or hands it back. */
@ApplicationScoped
@Transactional
public class SignOffService {
    /** How long after a sign-in by a personal link it confirms a signature. */
    static final Duration FRESH = Duration.ofMinutes(10);

    private final SignOffRepository stored;
    private final SignOffViewService reader;
    private final SignedReleaseService signed;
    private final ContentVersionService contentVersion;
    private final SessionService sessions;
    private final SignCodeService codes;
    private final AuditService audit;
    private final Clock clock;

    SignOffService(
            SignOffRepository stored,
            SignOffViewService reader,
            SignedReleaseService signed,
            ContentVersionService contentVersion,
            SessionService sessions,
            SignCodeService codes,
            AuditService audit,
            Clock clock) {
        this.stored = stored;
        this.reader = reader;
        this.signed = signed;
        this.contentVersion = contentVersion;
        this.sessions = sessions;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The newest candidate; empty where none was ever sent.
     *
     * @throws ProblemException if the caller signs for no side of the exchange
     */
    public Optional<SignOffView> newest(Caller by, String slug) {
        by.require(Right.AGENDA_SIGN, slug);
        return reader.newest(slug);
    }

    /** One that may have been replaced since. */
    public Optional<SignOffView> find(Caller by, String slug, long id) {
        by.require(Right.AGENDA_SIGN, slug);
        return stored.find(slug, id).map(reader::view);
    }

    /** What confirms a caller as the signer. */
    public enum Confirmation {
        /** The caller is confirmed. */
        DONE,
        /** By a code that is still to be sent. */
        CODE,
        /** By a code that was sent. */
        CODE_SENT,
        /** By opening the personal link again: no code can be sent. */
        LINK
    }

    /** How the caller would be confirmed now. */
    public Confirmation confirmation(Caller by, String slug) {
        if (method(by, slug).isPresent()) {
            return Confirmation.DONE;
        }
        if (!codes.isPossible(by.requireMember())) {
            return Confirmation.LINK;
        }
        return codes.isSent(by, slug) ? Confirmation.CODE_SENT : Confirmation.CODE;
    }

    /** Empty as long as the caller is not confirmed as the signer. */
    private Optional<SignatureMethod> method(Caller by, String slug) {
        Instant oldest = clock.instant().minus(FRESH);
        return sessions.details(by).flatMap(session -> {
            if (session.byProvider()) {
                return Optional.of(SignatureMethod.PROVIDER);
            }
            if (codes.isPossible(by.requireMember())) {
                return codes.isEntered(by, slug) ? Optional.of(SignatureMethod.CODE) : Optional.empty();
            }
            return session.beganAt().isBefore(oldest) ? Optional.empty() : Optional.of(SignatureMethod.LINK);
        });
    }

    /**
     * Signs for a side; the last signature releases the candidate. Signing what this side has signed changes nothing.
     *
     * @param candidate its number, as the signer saw it
     * @return empty while signatures are missing; {@link ImportResult.Refused} if it cannot be released as it is
     * @throws ProblemException 409 {@code sign_off.changed} if it is not the open candidate any more; 403 {@code
     *     sign_off.sign_in_again} if the caller is not confirmed as the signer
     */
    public Optional<ImportResult> sign(Caller by, String slug, long candidate, String side) {
        signer(by, slug, side);
        contentVersion.lock(); // before any reading, so that the other side's signature is seen
        fresh(by, slug);
        Optional<Candidate> done = stored.find(slug, candidate).filter(one -> one.state() == CandidateState.RELEASED);
        if (done.isPresent()) {
            return Optional.of(new ImportResult.Imported(slug, ImportResult.Change.UNCHANGED));
        }
        Candidate open = open(slug, candidate);
        return signed.releaseIfComplete(by, open, signed(by, open, side));
    }

    /** Signs in the caller's transaction, which holds the lock of releases, and tells how far the sides are then. */
    List<SideState> signed(Caller by, Candidate open, String side) {
        ExchangeFile file = open.file();
        SideState own = own(reader.states(open, file), side);
        SignatureMethod method = fresh(by, open.slug());
        if (own.signed() == null) {
            ReleaseSignature signature = signed.signature(by.requireMember(), side, method);
            stored.sign(open.slug(), new Signature(own.digest(), signature));
            audit.record(by, AuditAction.CANDIDATE_SIGNED, open.slug(), subject(open, side));
        }
        return reader.states(open, file);
    }

    /** @throws ProblemException 403 {@code sign_off.sign_in_again} */
    SignatureMethod fresh(Caller by, String slug) {
        return method(by, slug).orElseThrow(SignOffService::signInAgain);
    }

    /**
     * Hands the candidate back: nobody can sign it any more. The side's own signature of this text is withdrawn, those of the
     * others stay.
     *
     * @throws ProblemException 409 {@code sign_off.changed} as for {@link #sign}
     */
    public void handBack(Caller by, String slug, long candidate, String side, List<SideNote.Entry> notes) {
        Member member = signer(by, slug, side);
        contentVersion.lock();
        Candidate open = open(slug, candidate);
        SideState own = own(reader.states(open, open.file()), side);
        stored.withdraw(slug, side, own.digest());
        stored.note(open, member.id(), side, notes, clock.instant());
        stored.become(open, CandidateState.HANDED_BACK);
        audit.record(by, AuditAction.CANDIDATE_HANDED_BACK, slug, subject(open, side));
    }

    static Member signer(Caller by, String slug, String side) {
        if (!by.may(Right.AGENDA_SIGN, slug, side)) {
            throw by.refusal(Right.AGENDA_SIGN);
        }
        return by.requireMember();
    }

    private Candidate open(String slug, long id) {
        return reader.open(slug).filter(one -> one.id() == id).orElseThrow(SignOffService::changed);
    }

    static ProblemException changed() {
        return Problem.conflict(
                        "sign_off.changed",
                        "This candidate was replaced, handed back or released meanwhile. Reload the page and look again.")
                .asException();
    }

    private static SideState own(List<SideState> states, String side) {
        return states.stream()
                .filter(one -> one.side().key().equals(side))
                .findFirst()
                .orElseThrow(() -> Right.AGENDA_SIGN.denied());
    }

    private static String subject(Candidate candidate, String side) {
        return "candidate " + candidate.id() + ", side " + side;
    }

    private static ProblemException signInAgain() {
        return Problem.forbidden(
                        "sign_off.sign_in_again",
                        "A signature needs the code from your mailbox, or where no letters go out, a personal link that was opened"
                                + " within the last 10 minutes. Look at the page for signing again.")
                .asException();
    }
}

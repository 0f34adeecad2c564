package org.consilium.signoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.consilium.access.AuditAction;
import org.consilium.access.AuditService;
import org.consilium.access.Caller;
import org.consilium.access.Member;
import org.consilium.access.Right;
import org.consilium.exchange.ContentVersionService;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFileService;
import org.consilium.exchangefile.ImportResult;
import org.consilium.release.PublishedHead;
import org.consilium.release.PublishedReleaseService;
import org.consilium.release.ReleaseOrigin;
import org.consilium.release.ReleaseSignature;
import org.consilium.release.ReleaseSignatureService;
import org.consilium.shared.ContentChanged;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Corrections: around the start of an exchange, the organiser or one side releases a candidate alone. The other sides confirm it
 * afterwards or object; readers see which have not answered yet.
 */
@ApplicationScoped
@Transactional
public class CorrectionService {
    private final SignOffRepository stored;
    private final SignOffViewService reader;
    private final SignOffService sides;
    private final SignedReleaseService signed;
    private final ExchangeFileService files;
    private final PublishedReleaseService published;
    private final ReleaseSignatureService signatures;
    private final ContentVersionService contentVersion;
    private final AuditService audit;
    private final Event<ContentChanged> changed;
    private final Clock clock;

    CorrectionService(
            SignOffRepository stored,
            SignOffViewService reader,
            SignOffService sides,
            SignedReleaseService signed,
            ExchangeFileService files,
            PublishedReleaseService published,
            ReleaseSignatureService signatures,
            ContentVersionService contentVersion,
            AuditService audit,
            Event<ContentChanged> changed,
            Clock clock) {
        this.stored = stored;
        this.reader = reader;
        this.sides = sides;
        this.signed = signed;
        this.files = files;
        this.published = published;
        this.signatures = signatures;
        this.contentVersion = contentVersion;
        this.audit = audit;
        this.changed = changed;
        this.clock = clock;
    }

    /** Whether a candidate may be released now before all sides have signed. */
    public boolean isOffered(SignOffView view) {
        return view.isOpen() && isCorrection(view.published(), view.file());
    }

    private boolean isCorrection(@Nullable ExchangeFile before, ExchangeFile file) {
        return before != null
                && CorrectionRules.isTime(before, clock.instant())
                && CorrectionRules.isCorrection(before, file);
    }

    /**
     * For organisers. Sides that have not signed confirm afterwards.
     *
     * @param candidate its number, as the organiser saw it
     * @return {@link ImportResult.Refused} if it cannot be released as it is
     * @throws ProblemException 409 {@code sign_off.changed} if it is not the open candidate any more; 409 {@code
     *     sign_off.no_correction} if it changes too much, or at a different time
     */
    public ImportResult release(Caller by, String slug, long candidate) {
        by.require(Right.EXCHANGE_EDIT, slug);
        contentVersion.lock();
        Candidate open = correction(slug, candidate);
        return release(by, open, reader.states(open, open.file()));
    }

    /**
     * For the publisher of a side, who signs with it.
     *
     * @throws ProblemException as {@link #release(Caller, String, long)}; 403 {@code sign_off.sign_in_again} if the caller is not
     *     confirmed as the signer
     */
    public ImportResult release(Caller by, String slug, long candidate, String side) {
        SignOffService.signer(by, slug, side);
        contentVersion.lock();
        Candidate open = correction(slug, candidate);
        return release(by, open, sides.signed(by, open, side));
    }

    private Candidate correction(String slug, long candidate) {
        Candidate open = reader.open(slug).filter(one -> one.id() == candidate).orElseThrow(SignOffService::changed);
        if (!isCorrection(files.published(slug).orElse(null), open.file())) {
            throw Problem.conflict(
                            "sign_off.no_correction",
                            "A correction changes times, cancels items or changes speakers, from 24 hours before the start until"
                                    + " 2 hours after the end. Ask all sides to sign this candidate.")
                    .asException();
        }
        return open;
    }

    private ImportResult release(Caller by, Candidate open, List<SideState> states) {
        ReleaseOrigin origin = SignOffRules.isComplete(states) ? ReleaseOrigin.SIGNED : ReleaseOrigin.CORRECTION;
        ImportResult result = signed.release(by, open, states, origin);
        if (result instanceof ImportResult.Imported && origin == ReleaseOrigin.CORRECTION) {
            audit.record(by, AuditAction.CORRECTION_RELEASED, open.slug(), "candidate " + open.id());
        }
        return result;
    }

    /** The newest release, if it is a correction that the side has not confirmed. */
    public Optional<PublishedHead> unconfirmed(Caller by, String slug, String side) {
        by.require(Right.AGENDA_SIGN, slug);
        return newest(slug)
                .filter(head ->
                        signatures.of(head).stream().noneMatch(one -> one.side().equals(side) && !one.objection()));
    }

    private Optional<PublishedHead> newest(String slug) {
        return published.newest(slug, true).filter(head -> head.origin() == ReleaseOrigin.CORRECTION);
    }

    /**
     * @param number of the release that the publisher saw
     * @throws ProblemException 409 {@code sign_off.changed} if something else is the newest release now; 403 {@code
     *     sign_off.sign_in_again} as for a signature
     */
    public void confirm(Caller by, String slug, int number, String side) {
        ReleaseSignature signature = answer(by, slug, number, side, false);
        ExchangeFile file = files.published(slug).orElseThrow();
        stored.sign(slug, new Signature(SignatureDigest.of(file, side), signature));
    }

    /**
     * The release stands until it is replaced; readers see the objection.
     *
     * @throws ProblemException as {@link #confirm}
     */
    public void object(Caller by, String slug, int number, String side, List<SideNote.Entry> notes) {
        ReleaseSignature signature = answer(by, slug, number, side, true);
        stored.newest(slug)
                .ifPresent(candidate -> stored.note(candidate, signature.member(), side, notes, signature.signedAt()));
    }

    private ReleaseSignature answer(Caller by, String slug, int number, String side, boolean objection) {
        Member member = SignOffService.signer(by, slug, side);
        contentVersion.lock();
        PublishedHead head = newest(slug).filter(one -> one.number() == number).orElseThrow(SignOffService::changed);
        ReleaseSignature signature = signed.signature(member, side, sides.fresh(by, slug));
        ReleaseSignature answer = objection ? signature.objecting() : signature;
        signatures.add(head, answer);
        changed.fire(new ContentChanged());
        audit.record(
                by,
                AuditAction.CORRECTION_ANSWERED,
                slug,
                "release " + number + ", side " + side + (objection ? ", objection" : ""));
        return answer;
    }
}

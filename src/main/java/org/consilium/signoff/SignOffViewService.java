package org.consilium.signoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.consilium.access.MemberService;
import org.consilium.access.Right;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFileService;
import org.consilium.scheduling.ReleaseService;

/** Reads candidates; decides nothing about who may. */
@ApplicationScoped
@Transactional
class SignOffViewService {
    private final SignOffRepository stored;
    private final MemberService members;
    private final ExchangeFileService files;
    private final ReleaseService releases;

    SignOffViewService(
            SignOffRepository stored, MemberService members, ExchangeFileService files, ReleaseService releases) {
        this.stored = stored;
        this.members = members;
        this.files = files;
        this.releases = releases;
    }

    /** The newest candidate; empty where none was ever sent. */
    Optional<SignOffView> newest(String slug) {
        return stored.newest(slug).map(this::view);
    }

    SignOffView view(Candidate candidate) {
        ExchangeFile file = candidate.file();
        return new SignOffView(
                candidate,
                file,
                files.published(candidate.slug()).orElse(null),
                states(candidate, file),
                stored.notes(candidate),
                isCurrent(candidate));
    }

    /** Whether nothing else was released since it was sent. */
    private boolean isCurrent(Candidate candidate) {
        return releases.base(candidate.slug()) == candidate.frozen().base();
    }

    /** The candidate that sides can sign now. */
    Optional<Candidate> open(String slug) {
        return stored.newest(slug).filter(one -> one.isOpen() && isCurrent(one));
    }

    List<SideState> states(Candidate candidate, ExchangeFile file) {
        return SignOffRules.states(
                file, members.sidesWith(Right.AGENDA_SIGN, candidate.slug()), stored.signatures(candidate.slug()));
    }
}

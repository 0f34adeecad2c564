package org.consilium.scheduling.mission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import org.consilium.access.Caller;
import org.consilium.access.MemberService;
import org.consilium.exchange.ContentVersionService;
import org.consilium.exchangefile.ExchangeFileService;
import org.consilium.exchangefile.WorkingCopies;
import org.consilium.scheduling.edit.EditProblems;
import org.consilium.shared.ProblemException;
import org.consilium.shared.SlugFreed;

/** Checks edits which change the exchanges of a mission, in the transaction that stores them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MissionExchangeService {
    private final ContentVersionService contentVersion;
    private final ExchangeFileService files;
    private final WorkingCopies copies;
    private final MemberService members;
    private final Event<SlugFreed> freed;

    MissionExchangeService(
            ContentVersionService contentVersion,
            ExchangeFileService files,
            WorkingCopies copies,
            MemberService members,
            Event<SlugFreed> freed) {
        this.contentVersion = contentVersion;
        this.files = files;
        this.copies = copies;
        this.members = members;
        this.freed = freed;
    }

    /** Excludes everybody else who makes or publishes exchanges. Before the row of the working copy is locked, as they do. */
    public void lock() {
        contentVersion.lock();
    }

    /**
     * Under {@link #lock}. Whether these may come and those go. What was stored under the slug of one that goes is forgotten: the slug is free.
     *
     * @throws ProblemException 422 {@code edit.refused} for a slug that is taken; 409 {@code edit.published} for an exchange that
     *     readers know
     */
    public void check(List<String> added, List<String> removed) {
        added.stream()
                .filter(slug -> files.isTaken(slug) || copies.isHeld(slug))
                .findFirst()
                .ifPresent(slug -> {
                    throw EditProblems.taken(slug, ExchangeFileService.slugTaken(slug));
                });
        removed.stream().filter(files::isTaken).findFirst().ifPresent(slug -> {
            throw EditProblems.published(slug);
        });
        removed.forEach(slug -> {
            members.takeAll(Caller.installation(""), slug);
            freed.fire(new SlugFreed(slug));
        });
    }
}

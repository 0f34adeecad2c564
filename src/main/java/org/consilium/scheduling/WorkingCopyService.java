package org.consilium.scheduling;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.consilium.access.AuditAction;
import org.consilium.access.AuditService;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.MemberRole;
import org.consilium.access.MemberService;
import org.consilium.access.Right;
import org.consilium.exchange.ContentVersionService;
import org.consilium.exchangefile.ExchangeFileService;
import org.consilium.exchangefile.ExchangeFileWriter;
import org.consilium.exchangefile.FileDraft;
import org.consilium.exchangefile.ImportResult;
import org.consilium.exchangefile.ImportResult.Change;
import org.consilium.scheduling.edit.EditEntry;
import org.consilium.shared.ProblemException;
import org.consilium.shared.Repeating;
import org.consilium.shared.SlugFreed;
import org.jspecify.annotations.Nullable;

/** Changes of working copies. Each needs {@link Right#EXCHANGE_EDIT}; to begin one needs {@link Right#EXCHANGE_CREATE}. */
@ApplicationScoped
public class WorkingCopyService {
    private static final Duration FORGET_EVERY = Duration.ofHours(6);

    /** A document that lacks edits for so long was left so by a node that ended. */
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(1);

    private final ExchangeFileService files;
    private final ContentVersionService contentVersion;
    private final WorkingCopyRepository copies;
    private final EditStoreService log;
    private final MemberService members;
    private final Event<SlugFreed> freed;
    private final Event<Discarded> discarded;
    private final AuditService audit;
    private final Clock clock;

    /** Fired inside the transaction in which a working copy is discarded. */
    public record Discarded(String slug) {}

    WorkingCopyService(
            ExchangeFileService files,
            ContentVersionService contentVersion,
            WorkingCopyRepository copies,
            EditStoreService log,
            MemberService members,
            Event<SlugFreed> freed,
            Event<Discarded> discarded,
            AuditService audit,
            Clock clock) {
        this.files = files;
        this.contentVersion = contentVersion;
        this.copies = copies;
        this.log = log;
        this.members = members;
        this.freed = freed;
        this.discarded = discarded;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes the working copy say what a file says; readers see nothing of it. The member who begins one becomes its organiser.
     *
     * @param fileName as problems call it
     */
    @Transactional
    public ImportResult put(Caller by, String fileName, byte[] content) {
        contentVersion.lock();
        forgetEarlier();
        return switch (files.draft(by, fileName, content, copies)) {
            case FileDraft.Refused refused -> new ImportResult.Refused(refused.problems());
            case FileDraft.Drafted drafted -> put(by, drafted);
        };
    }

    private ImportResult put(Caller by, FileDraft.Drafted drafted) {
        String slug = drafted.check().slug();
        Change change = drafted.check().change();
        Instant now = clock.instant();
        if (change != Change.UNCHANGED) {
            files.takeKeys(drafted);
            boolean published =
                    files.published(slug).filter(drafted.file()::equals).isPresent();
            WorkingCopy copy = copies.locked(slug).orElseGet(() -> new WorkingCopy(slug, now));
            copy.change(published ? null : drafted.document(), now);
            copies.persist(copy);
            log.record(copy, EditEntry.Kind.UPLOADED, by.id());
            audit.record(by, AuditAction.WORKING_COPY_CHANGED, slug, change.word());
        }
        if (change == Change.CREATED && by.id() != null && !by.may(Right.EXCHANGE_EDIT, slug)) {
            members.give(by, by.requireMember().id(), Grant.of(MemberRole.ORGANISER, slug));
        }
        return new ImportResult.Imported(slug, change);
    }

    /**
     * Begins an exchange with a working copy of its own.
     *
     * @return {@link ImportResult.Refused} also if the slug is taken
     */
    @Transactional
    public ImportResult create(Caller by, NewExchange exchange) {
        return begin(by, exchange.slug(), exchange.document());
    }

    /** As {@link #create}, with the text of an exchange file. */
    ImportResult begin(Caller by, String slug, String document) {
        by.require(Right.EXCHANGE_CREATE);
        contentVersion.lock();
        forgetEarlier();
        if (files.isTaken(slug) || copies.isKept(slug)) {
            return new ImportResult.Refused(List.of(ExchangeFileService.slugTaken(slug)));
        }
        return put(by, slug + ".yaml", document.getBytes(StandardCharsets.UTF_8));
    }

    /** What {@link #put} would change; nothing is changed. */
    @Transactional
    public ImportResult check(Caller by, String fileName, byte[] content) {
        return switch (files.draft(by, fileName, content, copies)) {
            case FileDraft.Refused refused -> new ImportResult.Refused(refused.problems());
            case FileDraft.Drafted drafted -> new ImportResult.Checked(drafted.check());
        };
    }

    /**
     * Takes all changes back that are not published; a draft that was never published is deleted. Both can be restored for
     * 30 days.
     *
     * @param version of the working copy that the caller has seen
     * @return whether a draft was deleted
     * @throws ProblemException 409 {@code working_copy.changed} if it is a different version, or nothing is left to discard
     */
    @Transactional
    public boolean discard(Caller by, String slug, long version) {
        by.require(Right.EXCHANGE_EDIT, slug);
        contentVersion.lock();
        WorkingCopy copy = copies.locked(slug)
                .filter(one -> one.version() == version && one.document() != null)
                .orElseThrow(() -> ReleaseService.changed(slug));
        boolean draft = !files.isTaken(slug);
        copy.change(null, clock.instant());
        log.record(copy, EditEntry.Kind.DISCARDED, by.id());
        discarded.fire(new Discarded(slug));
        audit.record(by, AuditAction.WORKING_COPY_DISCARDED, slug, draft ? "draft" : "");
        return draft;
    }

    void start(@Observes StartupEvent start, Repeating repeating) {
        repeating.every("working copies' history", Duration.ofSeconds(10), FORGET_EVERY, this::forget);
    }

    @Transactional
    void forget() {
        contentVersion.lock(); // a different node may be doing the same
        forgetEarlier();
    }

    /** After 30 days a deleted draft is gone, and its slug is free: nobody keeps a role in what comes to stand there. */
    private void forgetEarlier() {
        Instant before = clock.instant().minus(WorkingCopy.RESTORABLE);
        copies.deletedBefore(before).forEach(draft -> {
            members.takeAll(Caller.installation(""), draft.slug());
            log.forget(draft.slug());
            copies.delete(draft);
            freed.fire(new SlugFreed(draft.slug()));
        });
        copies.forgetDiscardedBefore(before);
        copies.behindSince(clock.instant().minus(LEFT_BEHIND))
                .forEach(copies::locked); // before its edits are forgotten
        log.forgetBefore(before);
    }

    /** @throws ProblemException 409 {@code working_copy.changed} if there is nothing to restore any more */
    @Transactional
    public void restore(Caller by, String slug) {
        by.require(Right.EXCHANGE_EDIT, slug);
        contentVersion.lock();
        Instant now = clock.instant();
        Predicate<WorkingCopy> restorable = one -> {
            @Nullable Instant until = one.restorableUntil();
            return until != null && now.isBefore(until) && one.restore(now);
        };
        WorkingCopy copy = copies.locked(slug).filter(restorable).orElseThrow(() -> ReleaseService.changed(slug));
        log.record(copy, EditEntry.Kind.RESTORED, by.id());
        audit.record(by, AuditAction.WORKING_COPY_RESTORED, slug, "");
    }

    /** The exchange file of the working copy, or of what is published if nothing differs; empty for an unknown slug. */
    @Transactional
    public Optional<String> file(Caller by, String slug) {
        by.requireSomebody();
        boolean inMission =
                files.frame(slug).filter(frame -> !frame.equals(slug)).isPresent();
        if (inMission || !by.may(Right.EXCHANGE_EDIT, slug)) {
            return Optional.empty();
        }
        Optional<String> file = Optional.ofNullable(copies.document(slug))
                .or(() -> files.published(slug).map(ExchangeFileWriter::write));
        file.ifPresent(text -> audit.record(by, AuditAction.EXCHANGE_EXPORTED, slug, "working copy"));
        return file;
    }
}

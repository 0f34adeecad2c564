package org.consilium.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.exchangefile.ExchangeFileService;
import org.consilium.exchangefile.ExchangeFileWriter;
import org.consilium.scheduling.agreed.AgreedTimeService;
import org.consilium.scheduling.edit.EditChange;
import org.consilium.scheduling.edit.EditEntry;
import org.consilium.scheduling.edit.EditProblems;
import org.consilium.scheduling.edit.EditRules;
import org.consilium.scheduling.edit.FieldVersions;
import org.consilium.scheduling.edit.WorkingDocument;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Working copies and their logs in the database. The row of a working copy is locked while an edit is decided and stored, which
 * gives its log a single order.
 */
@ApplicationScoped
class EditStoreService {
    private final ExchangeFileService files;
    private final WorkingCopyRepository copies;
    private final EditLogRepository log;
    private final AgreedTimeService agreed;
    private final Clock clock;

    EditStoreService(
            ExchangeFileService files,
            WorkingCopyRepository copies,
            EditLogRepository log,
            AgreedTimeService agreed,
            Clock clock) {
        this.files = files;
        this.copies = copies;
        this.log = log;
        this.agreed = agreed;
        this.clock = clock;
    }

    /**
     * A working copy as the database has it.
     *
     * @param published null before the first release
     */
    record Stored(
            String epoch,
            WorkingDocument document,
            @Nullable ExchangeFile published) {}

    /** @param entries that the caller does not know yet, oldest first */
    record Committed(Stored stored, List<EditEntry> entries, List<EditOutcome> outcomes) {}

    /** Whether there is anything to edit: a working copy or a release. A mission has those of its exchanges. */
    @Transactional
    boolean exists(String slug) {
        return files.frame(slug).map(slug::equals).orElseGet(() -> copies.document(slug) != null);
    }

    /** Reads a working copy of a slug that {@link #exists}. */
    @Transactional
    Stored open(String slug) {
        log.make(slug, UUID.randomUUID().toString(), clock.instant());
        WorkingCopy copy = copies.of(slug).orElseThrow();
        FieldVersions versions = new FieldVersions();
        log.after(slug, 0, Integer.MAX_VALUE).forEach(versions::add);
        return read(copy, versions);
    }

    /** The version of a working copy; a cheap question. */
    @Transactional
    long version(String slug) {
        return copies.of(slug).map(WorkingCopy::version).orElse(0L);
    }

    /**
     * Decides edits, one after the other, and stores what they change.
     *
     * @param known what the caller has seen last; its field versions are brought up to date, so after a failure it must be read
     *     anew
     */
    @Transactional
    Committed commit(String slug, Stored known, List<EditSubmission> edits) {
        WorkingCopy copy = copies.locked(slug)
                .orElseThrow(() -> Problem.unknownExchange(slug).asException());
        List<EditEntry> entries = new ArrayList<>();
        Stored stored = known;
        if (copy.version() != known.document().seq()) {
            entries.addAll(log.after(slug, known.document().seq(), Integer.MAX_VALUE));
            entries.forEach(known.document().versions()::add);
            stored = read(copy, known.document().versions());
        }
        ExchangeFile before = stored.document().file();
        List<EditOutcome> outcomes = new ArrayList<>();
        for (EditSubmission edit : edits) {
            Optional<Long> earlier = log.known(slug, edit.member(), edit.commandId());
            if (earlier.isPresent()) {
                outcomes.add(new EditOutcome.Done(earlier.get()));
                continue;
            }
            try {
                stored = stored(copy, stored, edit, entries);
                outcomes.add(new EditOutcome.Done(copy.version()));
            } catch (ProblemException refused) {
                outcomes.add(new EditOutcome.Refused(refused.problem()));
            }
        }
        if (!outcomes.isEmpty() && stored.document().seq() != known.document().seq()) {
            ExchangeFile file = stored.document().file();
            copy.write(file.equals(stored.published()) ? null : ExchangeFileWriter.write(file));
            agreed.edited(before, file);
        }
        return new Committed(stored, entries, outcomes);
    }

    private Stored stored(WorkingCopy copy, Stored before, EditSubmission edit, List<EditEntry> entries) {
        EditRules.Decided decided = decided(copy.slug(), before.document(), edit);
        if (decided.changes().isEmpty()) {
            return before;
        }
        EditEntry entry = append(copy, edit, decided.changes());
        entries.add(entry);
        FieldVersions versions = before.document().versions();
        versions.add(entry);
        return new Stored(
                before.epoch(), new WorkingDocument(entry.seq(), decided.file(), versions), before.published());
    }

    private EditRules.Decided decided(String slug, WorkingDocument document, EditSubmission submission) {
        Long undoes = submission.edit().undoes();
        if (undoes == null) {
            return EditRules.decide(
                    document, submission.edit().client(), submission.edit().operations());
        }
        EditEntry edit = log.find(slug, undoes)
                .filter(one -> one.kind() == EditEntry.Kind.EDITED)
                .orElseThrow(() -> EditProblems.malformed("There is no edit " + undoes + " that can be undone."));
        return EditRules.undo(document, edit);
    }

    private EditEntry append(WorkingCopy copy, EditSubmission submission, List<EditChange> changes) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // what the column keeps
        copy.advance(now);
        EditEntry entry = new EditEntry(
                copy.version(),
                now,
                EditEntry.Kind.EDITED,
                submission.member(),
                submission.edit().client(),
                submission.commandId(),
                submission.edit().undoes(),
                changes);
        log.append(copy.slug(), entry);
        return entry;
    }

    private Stored read(WorkingCopy copy, FieldVersions versions) {
        @Nullable ExchangeFile published = files.published(copy.slug()).orElse(null);
        return new Stored(
                copy.epoch(), new WorkingDocument(copy.version(), file(copy, published), versions), published);
    }

    private static ExchangeFile file(WorkingCopy copy, @Nullable ExchangeFile published) {
        @Nullable String document = copy.document();
        if (document != null) {
            return ExchangeFileReader.accepted(document);
        }
        if (published == null) {
            throw Problem.unknownExchange(copy.slug()).asException();
        }
        return published;
    }

    /** Records a change of the whole working copy, in the transaction that makes it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void record(WorkingCopy copy, EditEntry.Kind kind, @Nullable Long member) {
        log.append(
                copy.slug(),
                new EditEntry(copy.version(), copy.changedAt(), kind, member, null, null, null, List.of()));
        @Nullable ExchangeFile published = files.published(copy.slug()).orElse(null);
        if (kind.isReplacement() && (copy.document() != null || published != null)) {
            agreed.replaced(file(copy, published));
        }
    }

    /** Entries before a time cannot be undone any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forgetBefore(Instant time) {
        log.forgetBefore(time);
    }

    /** The whole log of a draft that is gone. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forget(String slug) {
        log.forget(slug);
        agreed.forget(slug);
    }

    /** Entries after a number, oldest first. */
    @Transactional
    List<EditEntry> after(String slug, long seq) {
        return log.after(slug, seq, Integer.MAX_VALUE);
    }

    /** The history, newest first. */
    @Transactional
    List<EditEntry> history(String slug, long before, int limit) {
        return log.before(slug, before, limit);
    }
}

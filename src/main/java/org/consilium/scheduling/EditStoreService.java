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
import org.consilium.scheduling.EditLogRepository.Head;
import org.consilium.scheduling.agreed.AgreedTimeService;
import org.consilium.scheduling.edit.EditChange;
import org.consilium.scheduling.edit.EditEntry;
import org.consilium.scheduling.edit.EditProblems;
import org.consilium.scheduling.edit.EditRules;
import org.consilium.scheduling.edit.ExchangesOfMission;
import org.consilium.scheduling.edit.FieldVersions;
import org.consilium.scheduling.edit.WorkingDocument;
import org.consilium.scheduling.mission.MissionExchangeService;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Working copies and their logs in the database. The row of a working copy is locked while an edit is decided and stored, which
 * gives its log a single order.
 */
@ApplicationScoped
class EditStoreService {
    /** An editor that has missed more fetches the document. */
    private static final int RESUMED_FROM = 500;

    private final ExchangeFileService files;
    private final WorkingCopyRepository copies;
    private final EditLogRepository log;
    private final AgreedTimeService agreed;
    private final MissionExchangeService exchanges;
    private final Clock clock;

    EditStoreService(
            ExchangeFileService files,
            WorkingCopyRepository copies,
            EditLogRepository log,
            AgreedTimeService agreed,
            MissionExchangeService exchanges,
            Clock clock) {
        this.files = files;
        this.copies = copies;
        this.log = log;
        this.agreed = agreed;
        this.exchanges = exchanges;
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
        return files.frame(slug)
                .map(slug::equals)
                .orElseGet(() -> !copies.changed(List.of(slug)).isEmpty());
    }

    /**
     * A working copy that is opened.
     *
     * @param recent the last entries of its log, oldest first: editors that return after a restart resume from them
     */
    record Opened(Stored stored, List<EditEntry> recent) {}

    /** Reads a working copy of a slug that {@link #exists}. */
    @Transactional
    Opened open(String slug) {
        log.make(slug, UUID.randomUUID().toString(), clock.instant());
        WorkingCopy copy = copies.locked(slug).orElseThrow();
        FieldVersions versions = new FieldVersions();
        List<EditEntry> entries = log.after(slug, 0, Integer.MAX_VALUE);
        entries.forEach(versions::add);
        Stored stored = read(copy, versions);
        if (stored.document().file().equals(stored.published())) {
            copy.equalsPublished(); // its last edits, which it may have lacked, led back
        }
        return new Opened(stored, recent(entries, copy.version()));
    }

    private static List<EditEntry> recent(List<EditEntry> entries, long version) {
        int size = Math.min(entries.size(), RESUMED_FROM);
        List<EditEntry> last = entries.subList(entries.size() - size, entries.size());
        boolean gapless = last.isEmpty()
                || (last.getLast().seq() == version && last.getFirst().seq() == version - size + 1);
        return gapless ? List.copyOf(last) : List.of();
    }

    /** The version of a working copy; a cheap question. */
    @Transactional
    long version(String slug) {
        return log.version(slug);
    }

    /**
     * Decides edits, one after the other, and stores what they change. The document is written later ({@link #write}): a
     * transaction takes as long as its edits, however large the document is.
     *
     * @param known what the caller has seen last; its field versions are brought up to date, so after a failure it must be read
     *     anew
     */
    @Transactional
    Committed commit(String slug, Stored known, List<EditSubmission> edits) {
        if (edits.stream().anyMatch(EditSubmission::creates)) {
            exchanges.lock();
        }
        Head head = log.lock(slug)
                .filter(one -> one.epoch().equals(known.epoch()))
                .orElseThrow(() -> Problem.unknownExchange(slug).asException());
        List<EditEntry> entries = new ArrayList<>();
        Stored before = upToDate(slug, head, known, entries);
        Stored stored = before;
        List<EditOutcome> outcomes = new ArrayList<>();
        for (EditSubmission edit : edits) {
            Optional<Long> earlier = log.known(slug, edit.member(), edit.commandId());
            if (earlier.isPresent()) {
                outcomes.add(new EditOutcome.Done(earlier.get()));
                continue;
            }
            try {
                stored = stored(slug, stored, edit, entries);
                outcomes.add(new EditOutcome.Done(stored.document().seq()));
            } catch (ProblemException refused) {
                outcomes.add(new EditOutcome.Refused(refused.problem()));
            }
        }
        if (stored.document().seq() != before.document().seq()) {
            log.advance(slug, stored.document().seq(), entries.getLast().at());
            writeTheFirst(slug, head, stored);
            agreed.edited(before.document().file(), stored.document().file());
        }
        return new Committed(stored, entries, outcomes);
    }

    /** Without a document there is nothing on which the edits of the log could be made. */
    private void writeTheFirst(String slug, Head head, Stored stored) {
        if (!head.written()) {
            write(slug, stored);
        }
    }

    private Stored upToDate(String slug, Head head, Stored known, List<EditEntry> entries) {
        WorkingDocument document = known.document();
        if (head.version() == document.seq()) {
            return known;
        }
        entries.addAll(log.after(slug, document.seq(), Integer.MAX_VALUE));
        FieldVersions versions = document.versions();
        entries.forEach(versions::add);
        boolean edited = entries.size() == head.version() - document.seq()
                && entries.stream().allMatch(one -> one.kind() == EditEntry.Kind.EDITED);
        if (!edited) {
            return read(copies.of(slug).orElseThrow(), versions);
        }
        for (EditEntry entry : entries) {
            document = EditRules.repeat(document, entry);
        }
        return new Stored(known.epoch(), document, known.published());
    }

    /** Writes the document as it was after some edit, unless a later one stands there already. */
    @Transactional
    void write(String slug, Stored stored) {
        ExchangeFile file = stored.document().file();
        log.write(
                slug,
                stored.epoch(),
                stored.document().seq(),
                file.equals(stored.published()) ? null : ExchangeFileWriter.write(file));
    }

    private Stored stored(String slug, Stored before, EditSubmission edit, List<EditEntry> entries) {
        EditRules.Decided decided = decided(slug, before.document(), edit);
        if (decided.changes().isEmpty()) {
            return before;
        }
        EditEntry entry = append(slug, before.document().seq() + 1, edit, decided.changes());
        entries.add(entry);
        FieldVersions versions = before.document().versions();
        versions.add(entry);
        return new Stored(
                before.epoch(),
                new WorkingDocument(entry.seq(), decided.file(), versions, decided.weight()),
                before.published());
    }

    private EditRules.Decided decided(String slug, WorkingDocument document, EditSubmission submission) {
        ExchangesOfMission exchanges = submission.creates() ? this.exchanges::check : ExchangesOfMission.FIXED;
        Long undoes = submission.edit().undoes();
        if (undoes == null) {
            return EditRules.decide(
                    document, submission.edit().client(), submission.edit().operations(), exchanges);
        }
        EditEntry edit = log.find(slug, undoes)
                .filter(one -> one.kind() == EditEntry.Kind.EDITED)
                .orElseThrow(() -> EditProblems.malformed("There is no edit " + undoes + " that can be undone."));
        return EditRules.undo(document, edit, exchanges);
    }

    private EditEntry append(String slug, long seq, EditSubmission submission, List<EditChange> changes) {
        EditEntry entry = new EditEntry(
                seq,
                clock.instant().truncatedTo(ChronoUnit.MICROS), // what the column keeps
                EditEntry.Kind.EDITED,
                submission.member(),
                submission.edit().client(),
                submission.commandId(),
                submission.edit().undoes(),
                changes);
        log.append(slug, entry);
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

package org.consilium.exchangefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.AuditAction;
import org.consilium.access.AuditService;
import org.consilium.access.Caller;
import org.consilium.access.Right;
import org.consilium.exchange.ContentVersionService;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchange.Programme;
import org.consilium.exchangefile.yaml.FileProblem;
import org.jspecify.annotations.Nullable;

/**
 * Publishes exchange files and exports them; a file is published whole or not at all. The member who publishes a new
 * exchange or mission becomes its organiser.
 */
@ApplicationScoped
public class ExchangeFileService {
    private final ExchangeService exchanges;
    private final ContentVersionService contentVersion;
    private final FileFromProgramme files;
    private final FileConflicts conflicts;
    private final ProgrammeStoreService programmes;
    private final AuditService audit;

    ExchangeFileService(
            ExchangeService exchanges,
            ContentVersionService contentVersion,
            FileFromProgramme files,
            FileConflicts conflicts,
            ProgrammeStoreService programmes,
            AuditService audit) {
        this.exchanges = exchanges;
        this.contentVersion = contentVersion;
        this.files = files;
        this.conflicts = conflicts;
        this.programmes = programmes;
        this.audit = audit;
    }

    /**
     * Publishes the programme that a file describes, or nothing of it. The same file again changes nothing.
     *
     * @param fileName as problems call it
     * @throws org.consilium.shared.ProblemException if the caller may not publish it
     */
    @Transactional
    public ImportResult importFile(Caller by, String fileName, byte[] content, WorkingCopies working) {
        return publish(by, fileName, content, AuditAction.EXCHANGE_IMPORTED, working);
    }

    /** As {@link #importFile}, for a working copy; its keys were settled when it was changed. */
    @Transactional
    public ImportResult release(Caller by, String slug, String document, WorkingCopies working) {
        byte[] content = document.getBytes(StandardCharsets.UTF_8);
        return publish(by, slug + ".yaml", content, AuditAction.EXCHANGE_RELEASED, working);
    }

    private ImportResult publish(
            Caller by, String fileName, byte[] content, AuditAction action, WorkingCopies working) {
        FileAccess.requireAny(by);
        return switch (ExchangeFileReader.read(content, fileName)) {
            case ExchangeFileReader.Refused refused -> new ImportResult.Refused(refused.problems());
            case ExchangeFileReader.Accepted read -> {
                contentVersion.lock();
                List<FileProblem> problems = problems(by, read, working);
                yield problems.isEmpty()
                        ? new ImportResult.Imported(read.file().slug(), store(by, read.file(), action))
                        : new ImportResult.Refused(problems);
            }
        };
    }

    private ImportResult.Change store(Caller by, ExchangeFile file, AuditAction action) {
        @Nullable Programme known = exchanges.programme(file.slug()).orElse(null);
        @Nullable ExchangeFile stored = known == null ? null : files.file(known);
        AgendaKeyRules.KeyedFile keyed = action != AuditAction.EXCHANGE_IMPORTED
                ? new AgendaKeyRules.KeyedFile(file, Map.of())
                : programmes.keyed(file, stored);
        return keyed.file().equals(stored) ? ImportResult.Change.UNCHANGED : programmes.store(by, keyed, known, action);
    }

    /** What only the database and the working copies know. */
    private List<FileProblem> problems(Caller by, ExchangeFileReader.Accepted read, WorkingCopies working) {
        String own = read.file().slug();
        @Nullable Programme known = exchanges.programme(own).orElse(null);
        boolean drafted = working.isHeld(own);
        FileAccess.requireChange(by, own, known, drafted);
        boolean ofOthers = known == null && drafted && !by.may(Right.EXCHANGE_EDIT, own);
        return conflicts.find(
                by, read, programmes.body(read.file()), slug -> slug.equals(own) ? ofOthers : working.isHeld(slug));
    }

    /**
     * The document that a file would make of a working copy; nothing is changed.
     *
     * @throws org.consilium.shared.ProblemException if the caller may not change what the file names
     */
    @Transactional
    public FileDraft draft(Caller by, String fileName, byte[] content, WorkingCopies working) {
        FileAccess.requireAny(by);
        return switch (ExchangeFileReader.read(content, fileName)) {
            case ExchangeFileReader.Refused refused -> new FileDraft.Refused(refused.problems());
            case ExchangeFileReader.Accepted read -> {
                List<FileProblem> problems = problems(by, read, working);
                yield problems.isEmpty() ? draft(read.file(), working) : new FileDraft.Refused(problems);
            }
        };
    }

    private FileDraft draft(ExchangeFile file, WorkingCopies working) {
        @Nullable String document = working.document(file.slug());
        @Nullable
        ExchangeFile before = document != null
                ? ExchangeFileReader.accepted(document)
                : exchanges.programme(file.slug()).map(files::file).orElse(null);
        return FileDraft.of(programmes.keyed(file, before), before);
    }

    /** Lets what is published take over the keys that a draft gives its parts and items, so that a release finds them by key. */
    @Transactional
    public void takeKeys(FileDraft.Drafted draft) {
        programmes.rename(draft.keyed());
    }

    /** @throws org.consilium.shared.ProblemException if there can be no file that the caller may import */
    public void requireImporter(Caller by) {
        FileAccess.requireAny(by);
    }

    /** The slug whose file holds a published exchange: its own, or its mission's; empty for an unknown slug. */
    @Transactional
    public Optional<String> frame(String slug) {
        return exchanges.programme(slug).map(one -> one.frame().slug());
    }

    /** The exchange file of what is published, for use cases that check rights themselves; empty for an unknown slug. */
    @Transactional
    public Optional<ExchangeFile> published(String slug) {
        return exchanges.programme(slug).map(Programme::frame).map(files::file);
    }

    /**
     * As {@link ExchangeFiles#export}, for callers who may export it; also empty for callers who may not know of it.
     */
    @Transactional
    public Optional<String> export(Caller by, String slug) {
        by.requireSomebody();
        Optional<Programme> known = exchanges.programme(slug).filter(one -> FileAccess.isKnown(one, by));
        known.ifPresent(one -> {
            by.require(Right.EXCHANGE_EXPORT, one.frame().slug());
            audit.record(by, AuditAction.EXCHANGE_EXPORTED, one.frame().slug(), "file");
        });
        return known.map(Programme::frame).map(files::file).map(ExchangeFileWriter::write);
    }

    /**
     * Makes what is published say what a file without a person says. Needs no right in the programme: the right to erase is the
     * installation's. The caller has locked the content version.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void redact(Caller by, ExchangeFile file) {
        by.require(Right.MEMBER_ERASE);
        store(by, file, AuditAction.PERSON_REDACTED);
    }

    /** Whether a published exchange or mission has the slug. */
    @Transactional
    public boolean isTaken(String slug) {
        return exchanges.programme(slug).isPresent();
    }

    /** What {@link #draft} finds in a file of a new exchange whose slug is taken. */
    public static FileProblem slugTaken(String slug) {
        return FileConflicts.slugTaken(slug);
    }
}

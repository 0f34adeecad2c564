package org.consilium.exchangefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
    public ImportResult importFile(Caller by, String fileName, byte[] content) {
        return publish(by, fileName, content, AuditAction.EXCHANGE_IMPORTED);
    }

    /** As {@link #importFile}, for a working copy. */
    @Transactional
    public ImportResult release(Caller by, String slug, String document) {
        return publish(by, slug + ".yaml", document.getBytes(StandardCharsets.UTF_8), AuditAction.EXCHANGE_RELEASED);
    }

    private ImportResult publish(Caller by, String fileName, byte[] content, AuditAction action) {
        FileAccess.requireAny(by);
        return switch (ExchangeFileReader.read(content, fileName)) {
            case ExchangeFileReader.Refused refused -> new ImportResult.Refused(refused.problems());
            case ExchangeFileReader.Accepted read -> apply(by, read, action);
        };
    }

    /**
     * The document that a file would make of a working copy; nothing is changed.
     *
     * @param working the document of a slug's working copy, null where nothing differs from what is published
     * @throws org.consilium.shared.ProblemException if the caller may not change what the file names
     */
    @Transactional
    public FileDraft draft(Caller by, String fileName, byte[] content, Function<String, @Nullable String> working) {
        FileAccess.requireAny(by);
        return switch (ExchangeFileReader.read(content, fileName)) {
            case ExchangeFileReader.Refused refused -> new FileDraft.Refused(refused.problems());
            case ExchangeFileReader.Accepted read ->
                draft(by, read, working.apply(read.file().slug()));
        };
    }

    private FileDraft draft(Caller by, ExchangeFileReader.Accepted read, @Nullable String working) {
        ExchangeFile file = read.file();
        @Nullable Programme known = exchanges.programme(file.slug()).orElse(null);
        boolean ofOthers = known == null && working != null && !by.may(Right.EXCHANGE_EDIT, file.slug());
        FileAccess.requireChange(by, file.slug(), known);
        List<FileProblem> problems = conflicts.find(by, read, programmes.body(file), ofOthers);
        if (!problems.isEmpty()) {
            return new FileDraft.Refused(problems);
        }
        @Nullable
        ExchangeFile before =
                working != null ? ExchangeFileReader.accepted(working) : known == null ? null : files.file(known);
        return FileDraft.Drafted.of(programmes.keyed(file, before).file(), before);
    }

    /** @throws org.consilium.shared.ProblemException if there can be no file that the caller may import */
    public void requireImporter(Caller by) {
        FileAccess.requireAny(by);
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

    /** Whether a published exchange or mission has the slug. */
    @Transactional
    public boolean isTaken(String slug) {
        return exchanges.programme(slug).isPresent();
    }

    /** What {@link #draft} finds in a file of a new exchange whose slug is taken. */
    public static FileProblem slugTaken(String slug) {
        return FileConflicts.slugTaken(slug);
    }

    private ImportResult apply(Caller by, ExchangeFileReader.Accepted read, AuditAction action) {
        contentVersion.lock();
        ExchangeFile file = read.file();
        @Nullable Programme known = exchanges.programme(file.slug()).orElse(null);
        FileAccess.requireChange(by, file.slug(), known);
        List<FileProblem> problems = conflicts.find(by, read, programmes.body(file), false);
        return problems.isEmpty()
                ? new ImportResult.Imported(file.slug(), programmes.store(by, file, known, action))
                : new ImportResult.Refused(problems);
    }
}

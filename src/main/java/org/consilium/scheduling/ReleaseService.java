package org.consilium.scheduling;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.consilium.access.Caller;
import org.consilium.access.Right;
import org.consilium.exchange.ContentVersionService;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.exchangefile.ExchangeFileService;
import org.consilium.exchangefile.ExchangeFileWriter;
import org.consilium.exchangefile.ExchangeFiles;
import org.consilium.exchangefile.FileDraft;
import org.consilium.exchangefile.ImportResult;
import org.consilium.release.PublishedReleaseService;
import org.consilium.release.ReleaseOrigin;
import org.consilium.scheduling.agreed.AgreedTimeService;
import org.consilium.scheduling.edit.EditEntry;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;

/** Publishes exchanges and missions: working copies when an organiser says so, files of the installation at once. */
@ApplicationScoped
public class ReleaseService implements ExchangeFiles {
    private final ExchangeFileService files;
    private final ContentVersionService contentVersion;
    private final WorkingCopyRepository copies;
    private final ReleaseRepository releases;
    private final EditStoreService log;
    private final AgreedTimeService agreed;
    private final PublishedReleaseService published;
    private final SignOffGate gate;
    private final Clock clock;

    ReleaseService(
            ExchangeFileService files,
            ContentVersionService contentVersion,
            WorkingCopyRepository copies,
            ReleaseRepository releases,
            EditStoreService log,
            AgreedTimeService agreed,
            PublishedReleaseService published,
            SignOffGate gate,
            Clock clock) {
        this.files = files;
        this.contentVersion = contentVersion;
        this.copies = copies;
        this.releases = releases;
        this.log = log;
        this.agreed = agreed;
        this.published = published;
        this.gate = gate;
        this.clock = clock;
    }

    /** What was published before releases were numbered becomes release 1; releases without bytes for readers get them. */
    @Transactional
    void numberEarlierOnes(@Observes StartupEvent start) {
        contentVersion.lock(); // a different node may be doing the same
        releases.unreleased().forEach(slug -> add(slug, ReleaseOrigin.IMPORTED));
        releases.slugs().stream()
                .filter(slug -> !published.has(slug))
                .forEach(slug -> releases.heads(slug)
                        .forEach(head -> published.add(
                                ExchangeFileReader.accepted(releases.document(slug, head.number())),
                                head.number(),
                                head.origin(),
                                head.releasedAt())));
        published.noteEarlierOnes();
        agreed.unknown()
                .forEach(slug -> files.published(slug)
                        .ifPresent(now -> agreed.complete(ExchangeFileReader.accepted(releases.document(slug)), now)));
    }

    @Override
    @Transactional
    public ImportResult importFile(String fileName, byte[] content) {
        return importFile(Caller.installation(""), fileName, content);
    }

    /**
     * As {@link ExchangeFiles#importFile}, for a caller with rights.
     *
     * @throws ProblemException 409 {@code exchange_file.unpublished_changes} if the file would go past changes of a working
     *     copy
     */
    @Transactional
    public ImportResult importFile(Caller by, String fileName, byte[] content) {
        contentVersion.lock();
        ImportResult result = files.importFile(by, fileName, content, copies);
        if (result instanceof ImportResult.Imported(var slug, var change) && change != ImportResult.Change.UNCHANGED) {
            if (by.isMember()) {
                requireUnsigned(slug);
            }
            Optional<WorkingCopy> working = copies.locked(slug);
            if (working.filter(copy -> copy.document() != null).isPresent()) {
                throw Problem.conflict(
                                "exchange_file.unpublished_changes",
                                "\"" + slug
                                        + "\" has changes that are not published. Publish or discard them at /console/"
                                        + slug + ", then import the file.")
                        .asException();
            }
            add(slug, ReleaseOrigin.IMPORTED);
            working.ifPresent(copy -> {
                copy.publish(clock.instant());
                log.record(copy, EditEntry.Kind.UPLOADED, by.id());
            });
        }
        return result;
    }

    @Override
    @Transactional
    public ImportResult check(String fileName, byte[] content) {
        return switch (files.draft(Caller.installation(""), fileName, content, slug -> null)) {
            case FileDraft.Refused refused -> new ImportResult.Refused(refused.problems());
            case FileDraft.Drafted drafted -> new ImportResult.Checked(drafted.check());
        };
    }

    @Override
    @Transactional
    public Optional<String> export(String slug) {
        return files.export(Caller.installation(""), slug);
    }

    /**
     * Publishes a working copy.
     *
     * @param version of the working copy that the caller has seen
     * @return {@link ImportResult.Refused} if meanwhile something that the working copy refers to is gone
     * @throws ProblemException 409 {@code working_copy.changed} if it is a different version, or nothing is left to publish;
     *     409 {@code sign_off.required} if its sides sign first
     */
    @Transactional
    public ImportResult release(Caller by, String slug, long version) {
        by.require(Right.EXCHANGE_EDIT, slug);
        contentVersion.lock();
        requireUnsigned(slug);
        WorkingCopy copy = changed(slug, version);
        ImportResult result = files.release(by, slug, String.valueOf(copy.document()), copies);
        if (result instanceof ImportResult.Imported(var published, var change)) {
            copy.publish(clock.instant());
            log.record(copy, EditEntry.Kind.PUBLISHED, by.id());
            if (change != ImportResult.Change.UNCHANGED) {
                add(published, ReleaseOrigin.ORGANISER);
            }
        }
        return result;
    }

    /**
     * What an organiser sends for sign-off.
     *
     * @param document an exchange file
     * @param base the number of the newest release, 0 before the first
     */
    public record Frozen(String document, int base) {}

    /**
     * Nothing is changed; runs in the caller's transaction, which then holds the lock of releases.
     *
     * @throws ProblemException as {@link #release} for a different version
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Frozen freeze(Caller by, String slug, long version) {
        by.require(Right.EXCHANGE_EDIT, slug);
        contentVersion.lock();
        return new Frozen(String.valueOf(changed(slug, version).document()), base(slug));
    }

    /**
     * Publishes what was sent for sign-off. The working copy may have moved on: its later changes stay unpublished.
     *
     * @param origin whether all sides signed it
     * @throws ProblemException 409 {@code working_copy.changed} if something else was released since it was frozen
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ImportResult releaseSigned(Caller by, String slug, Frozen frozen, ReleaseOrigin origin) {
        contentVersion.lock();
        if (base(slug) != frozen.base()) {
            throw changed(slug);
        }
        Caller installation = Caller.installation(by.address()); // signers have no right to edit
        ImportResult result = files.release(installation, slug, frozen.document(), copies);
        if (result instanceof ImportResult.Imported(var released, var change)) {
            copies.locked(slug)
                    .filter(copy -> frozen.document().equals(copy.document()))
                    .ifPresent(copy -> {
                        copy.publish(clock.instant());
                        log.record(copy, EditEntry.Kind.PUBLISHED, by.id());
                    });
            if (change != ImportResult.Change.UNCHANGED) {
                add(released, origin);
            }
        }
        return result;
    }

    /** The number of the newest release, 0 before the first. */
    @Transactional
    public int base(String slug) {
        return releases.newest(slug).map(ReleaseHead::number).orElse(0);
    }

    private WorkingCopy changed(String slug, long version) {
        return copies.locked(slug)
                .filter(one -> one.version() == version && one.document() != null)
                .orElseThrow(() -> changed(slug));
    }

    private void requireUnsigned(String slug) {
        if (gate.isRequired(slug)) {
            throw Problem.conflict(
                            "sign_off.required",
                            "The sides of \"" + slug + "\" sign before a release. Send the working copy for sign-off at"
                                    + " /console/" + slug + "/sign-off.")
                    .asException();
        }
    }

    static ProblemException changed(String slug) {
        return Problem.conflict(
                        "working_copy.changed",
                        "The working copy of \"" + slug
                                + "\" has changed since you opened it. Reload the page and look again.")
                .asException();
    }

    private void add(String slug, ReleaseOrigin origin) {
        ExchangeFile file = files.published(slug).orElseThrow();
        agreed.published(file);
        int number = base(slug) + 1;
        Instant now = clock.instant();
        releases.persist(new Release(slug, number, origin, ExchangeFileWriter.write(file), now));
        published.add(file, number, origin, now);
    }
}

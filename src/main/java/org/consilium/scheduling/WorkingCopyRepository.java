package org.consilium.scheduling;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.exchangefile.ExchangeFileWriter;
import org.consilium.exchangefile.WorkingCopies;
import org.consilium.scheduling.edit.EditEntry;
import org.consilium.scheduling.edit.EditRules;
import org.consilium.scheduling.edit.FieldVersions;
import org.consilium.scheduling.edit.WorkingDocument;
import org.consilium.shared.Slugs;
import org.jspecify.annotations.Nullable;

/** Changes are made under the lock of {@code ContentVersionService.lock}. */
@ApplicationScoped
class WorkingCopyRepository implements PanacheRepositoryBase<WorkingCopy, String>, WorkingCopies {
    private final EditLogRepository log;

    WorkingCopyRepository(EditLogRepository log) {
        this.log = log;
    }

    /** To be read only. */
    Optional<WorkingCopy> of(String slug) {
        return row(slug).map(this::complete);
    }

    /** Whether there is one, also where it was discarded. */
    boolean isKept(String slug) {
        return row(slug).isPresent();
    }

    private Optional<WorkingCopy> row(String slug) {
        return Slugs.isPossible(slug) ? findByIdOptional(slug) : Optional.empty();
    }

    /** The document is written a moment after its edits (ADR 0027); a reader in between gets it with them. */
    private WorkingCopy complete(WorkingCopy copy) {
        if (copy.isBehind()) {
            getEntityManager().detach(copy); // without the row's lock, nothing of it is written
            catchUp(copy, log.between(copy.slug(), copy.documentVersion(), copy.version()));
        }
        return copy;
    }

    private static void catchUp(WorkingCopy copy, List<EditEntry> edits) {
        if (edits.size() != copy.version() - copy.documentVersion()) {
            throw new IllegalStateException("the log of " + copy.slug() + " lacks edits");
        }
        WorkingDocument document = new WorkingDocument(
                copy.documentVersion(),
                ExchangeFileReader.accepted(String.valueOf(copy.document())),
                new FieldVersions());
        for (EditEntry edit : EditEntry.merged(edits)) {
            document = EditRules.repeat(document, edit);
        }
        copy.catchUp(ExchangeFileWriter.write(document.file()));
    }

    /**
     * For a change, as committed last: nobody else changes it until the transaction ends. In SQL, since MariaDB does not know the
     * lock of an alias that Hibernate writes.
     */
    @SuppressWarnings("unchecked")
    Optional<WorkingCopy> locked(String slug) {
        if (!Slugs.isPossible(slug)) {
            return Optional.empty();
        }
        EntityManager entities = getEntityManager();
        row(slug).ifPresent(entities::detach); // it may have been read before the lock
        Optional<WorkingCopy> locked = ((Stream<WorkingCopy>) entities.createNativeQuery(
                                "SELECT * FROM working_copy WHERE slug = ?1 FOR UPDATE", WorkingCopy.class)
                        .setParameter(1, slug)
                        .getResultStream())
                .findFirst();
        locked.filter(WorkingCopy::isBehind)
                .ifPresent(
                        copy -> catchUp(copy, log.lockedBetween(copy.slug(), copy.documentVersion(), copy.version())));
        return locked;
    }

    /** Those whose document lacks edits that were made before a time: a node ended before it wrote it. */
    List<String> behindSince(Instant time) {
        return getEntityManager()
                .createQuery(
                        "select slug from WorkingCopy where documentVersion < version and changedAt < :time",
                        String.class)
                .setParameter("time", time)
                .getResultList();
    }

    @Override
    public @Nullable String document(String slug) {
        return of(slug).map(WorkingCopy::document).orElse(null);
    }

    @Override
    public boolean isHeld(String slug) {
        return row(slug)
                .filter(copy -> copy.document() != null || copy.discarded() != null)
                .isPresent();
    }

    /** Those of the slugs of which something differs from what is published. */
    List<String> changed(Collection<String> slugs) {
        return slugs.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                "select slug from WorkingCopy where document is not null and slug in :slugs",
                                String.class)
                        .setParameter("slugs", slugs)
                        .getResultList();
    }

    List<WorkingCopy> of(Collection<String> slugs) {
        return slugs.isEmpty()
                ? List.of()
                : list("slug in ?1", slugs).stream().map(this::complete).toList();
    }

    /** The working copies that may hold a word, also in what was discarded. */
    List<String> holding(String word, int most) {
        return getEntityManager()
                .createQuery(
                        "select slug from WorkingCopy where locate(:word, document) > 0 or locate(:word, discarded) > 0"
                                + " or documentVersion < version order by slug",
                        String.class)
                .setParameter("word", word)
                .setMaxResults(most)
                .getResultList();
    }

    /** Drafts that were deleted before the time and never published. */
    List<WorkingCopy> deletedBefore(Instant time) {
        return list(
                "from WorkingCopy w where w.document is null and w.discardedAt < ?1"
                        + " and not exists (select 1 from Programme p where p.slug = w.slug)",
                time);
    }

    void forgetDiscardedBefore(Instant time) {
        update("discarded = null, discardedAt = null where discardedAt < ?1", time);
    }
}

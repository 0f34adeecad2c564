package org.consilium.scheduling;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consilium.exchangefile.WorkingCopies;
import org.consilium.shared.Slugs;
import org.jspecify.annotations.Nullable;

/** Changes are made under the lock of {@code ContentVersionService.lock}. */
@ApplicationScoped
class WorkingCopyRepository implements PanacheRepositoryBase<WorkingCopy, String>, WorkingCopies {
    Optional<WorkingCopy> of(String slug) {
        return Slugs.isPossible(slug) ? findByIdOptional(slug) : Optional.empty();
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
        of(slug).ifPresent(entities::detach); // it may have been read before the lock
        return ((Stream<WorkingCopy>) entities.createNativeQuery(
                                "SELECT * FROM working_copy WHERE slug = ?1 FOR UPDATE", WorkingCopy.class)
                        .setParameter(1, slug)
                        .getResultStream())
                .findFirst();
    }

    @Override
    public @Nullable String document(String slug) {
        return of(slug).map(WorkingCopy::document).orElse(null);
    }

    @Override
    public boolean isHeld(String slug) {
        return of(slug).filter(copy -> copy.document() != null || copy.discarded() != null)
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
        return slugs.isEmpty() ? List.of() : list("slug in ?1", slugs);
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

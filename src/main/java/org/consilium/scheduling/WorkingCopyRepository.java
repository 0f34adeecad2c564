package org.consilium.scheduling;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.consilium.shared.Slugs;
import org.jspecify.annotations.Nullable;

/** Changes are made under the lock of {@code ContentVersionService.lock}. */
@ApplicationScoped
class WorkingCopyRepository implements PanacheRepositoryBase<WorkingCopy, String> {
    Optional<WorkingCopy> of(String slug) {
        return Slugs.isPossible(slug) ? findByIdOptional(slug) : Optional.empty();
    }

    /** Null where nothing differs from what is published. */
    @Nullable
    String document(String slug) {
        return of(slug).map(WorkingCopy::document).orElse(null);
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

    void forgetDiscardedBefore(Instant time) {
        update("discarded = null, discardedAt = null where discardedAt < ?1", time);
    }
}

package org.consilium.scheduling;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Changes are made under the lock of {@code ContentVersionService.lock}. */
@ApplicationScoped
class WorkingCopyRepository implements PanacheRepositoryBase<WorkingCopy, String> {
    Optional<WorkingCopy> of(String slug) {
        return findByIdOptional(slug);
    }

    List<WorkingCopy> of(Collection<String> slugs) {
        return slugs.isEmpty() ? List.of() : list("slug in ?1", slugs);
    }

    void forgetDiscardedBefore(Instant time) {
        update("discarded = null, discardedAt = null where discardedAt < ?1", time);
    }
}

package org.consilium.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@ApplicationScoped
class RevisionRepository implements PanacheRepository<StoredRevision> {
    /** The newest revision of each event, by key. */
    Map<String, EventRevision> of(String slug) {
        Map<String, EventRevision> newest = new LinkedHashMap<>();
        list("slug = ?1 order by number, id", slug)
                .forEach(stored -> newest.put(stored.revision().key(), stored.revision()));
        return newest;
    }

    Set<String> slugs() {
        return Set.copyOf(getEntityManager()
                .createQuery("select distinct r.slug from StoredRevision r", String.class)
                .getResultList());
    }

    Optional<StoredState> state(String slug) {
        return Optional.ofNullable(getEntityManager().find(StoredState.class, slug));
    }

    void add(StoredState state) {
        getEntityManager().persist(state);
    }

    String installation() {
        return (String) getEntityManager()
                .createNativeQuery("select id from installation", String.class)
                .getSingleResult();
    }
}

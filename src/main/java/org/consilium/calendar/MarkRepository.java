package org.consilium.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class MarkRepository implements PanacheRepository<StoredMark> {
    /** The newest mark of each event, by key. */
    Map<String, EventMark> of(String slug) {
        Map<String, EventMark> newest = new LinkedHashMap<>();
        list("slug = ?1 order by number, id", slug)
                .forEach(stored -> newest.put(stored.mark().key(), stored.mark()));
        return newest;
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

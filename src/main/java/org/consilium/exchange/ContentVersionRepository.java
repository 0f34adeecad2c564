package org.consilium.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** One row, in plain SQL: an entity would give a transaction the version that it read first, not the newest. */
@ApplicationScoped
class ContentVersionRepository {
    private final EntityManager em;

    ContentVersionRepository(EntityManager em) {
        this.em = em;
    }

    long read() {
        return (Long) em.createNativeQuery("SELECT version FROM content_version WHERE id = 1", Long.class)
                .getSingleResult();
    }

    void lock() {
        em.createNativeQuery("SELECT version FROM content_version WHERE id = 1 FOR UPDATE")
                .getSingleResult();
    }

    void raise() {
        em.createNativeQuery("UPDATE content_version SET version = version + 1 WHERE id = 1")
                .executeUpdate();
    }
}

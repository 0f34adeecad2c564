package org.consilium.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Addresses at which the public could read of somebody or something that no file names any more. */
@ApplicationScoped
class GoneRecords {
    private final EntityManager database;

    GoneRecords(EntityManager database) {
        this.database = database;
    }

    void add(Class<?> kind, Origin origin) {
        if (!has(kind, origin)) {
            database.createNativeQuery("INSERT INTO gone_record (kind, origin_slug, origin_key) VALUES (?1, ?2, ?3)")
                    .setParameter(1, kind.getSimpleName())
                    .setParameter(2, origin.slug())
                    .setParameter(3, origin.key())
                    .executeUpdate();
        }
    }

    boolean has(Class<?> kind, Origin origin) {
        return !database.createNativeQuery(
                        "SELECT kind FROM gone_record WHERE kind = ?1 AND origin_slug = ?2 AND origin_key = ?3",
                        String.class)
                .setParameter(1, kind.getSimpleName())
                .setParameter(2, origin.slug())
                .setParameter(3, origin.key())
                .getResultList()
                .isEmpty();
    }
}

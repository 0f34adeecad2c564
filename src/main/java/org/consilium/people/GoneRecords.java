package org.consilium.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import org.consilium.access.secret.KeyedDigest;
import org.consilium.shared.SqlRunner;

/**
 * Public addresses of people and institutions that no file names any more. A person's key is derived from the name, so
 * only a keyed digest is stored, and for a limited time.
 */
@ApplicationScoped
class GoneRecords {
    private final EntityManager database;
    private final KeyedDigest digest;
    private final Clock clock;

    GoneRecords(EntityManager database, KeyedDigest digest, Clock clock) {
        this.database = database;
        this.digest = digest;
        this.clock = clock;
    }

    void addInstitution(Origin origin) {
        database.createNativeQuery("INSERT INTO gone_institution (origin_slug, origin_key) VALUES (?1, ?2)"
                        + " ON DUPLICATE KEY UPDATE origin_key = origin_key")
                .setParameter(1, origin.slug())
                .setParameter(2, origin.key())
                .executeUpdate();
    }

    boolean hasInstitution(Origin origin) {
        return !database.createNativeQuery(
                        "SELECT origin_key FROM gone_institution WHERE origin_slug = ?1 AND origin_key = ?2",
                        String.class)
                .setParameter(1, origin.slug())
                .setParameter(2, origin.key())
                .getResultList()
                .isEmpty();
    }

    /** The time begins anew if the same person was gone before. */
    void addPerson(Origin origin) {
        database.createNativeQuery(
                        "INSERT INTO gone_person (digest, gone_at) VALUES (?1, ?2) ON DUPLICATE KEY UPDATE gone_at = ?2")
                .setParameter(1, digest(origin))
                .setParameter(2, SqlRunner.column(clock.instant()))
                .executeUpdate();
    }

    boolean hasPerson(Origin origin) {
        return !database.createNativeQuery("SELECT digest FROM gone_person WHERE digest = ?1", String.class)
                .setParameter(1, digest(origin))
                .getResultList()
                .isEmpty();
    }

    /** @return how many were forgotten */
    int forgetPersons(Instant goneBefore) {
        return database.createNativeQuery("DELETE FROM gone_person WHERE gone_at < ?1")
                .setParameter(1, SqlRunner.column(goneBefore))
                .executeUpdate();
    }

    private String digest(Origin origin) {
        return digest.of("gone person", origin.id());
    }
}

package org.consilium.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * One row an exchange, and the lock of everything that makes participants there: two who register at the same moment do so
 * one after the other. To be locked before anything is read, since a transaction sees what was there at its first look.
 */
@ApplicationScoped
class PolicyRepository implements PanacheRepositoryBase<RegistrationPolicy, String> {
    /** By SQL of our own: what Hibernate says to MySQL for a lock, MariaDB does not understand. */
    Optional<RegistrationPolicy> locked(String exchange) {
        getEntityManager()
                .createNativeQuery("SELECT exchange FROM registration_policy WHERE exchange = :exchange FOR UPDATE")
                .setParameter("exchange", exchange)
                .getResultList();
        return findByIdOptional(exchange);
    }

    /**
     * A new one is closed, and asks for approval. The caller finds out afterwards whether there is such an exchange. INSERT
     * IGNORE would lock a row that is there for reading only, and two would wait for each other to go on.
     */
    void lockOrAdd(String exchange) {
        getEntityManager()
                .createNativeQuery(
                        "INSERT INTO registration_policy (exchange, open, approval) VALUES (:exchange, false, true)"
                                + " ON DUPLICATE KEY UPDATE exchange = exchange")
                .setParameter("exchange", exchange)
                .executeUpdate();
    }
}

package org.consilium.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * One row per exchange, which also locks everything that creates participants there, so that simultaneous registrations
 * are serialised. Lock it before reading anything: a transaction's snapshot begins with its first read.
 */
@ApplicationScoped
class PolicyRepository implements PanacheRepositoryBase<RegistrationPolicy, String> {
    /** Native SQL, because MariaDB does not understand the lock clause that Hibernate writes for MySQL. */
    Optional<RegistrationPolicy> locked(String exchange) {
        getEntityManager()
                .createNativeQuery("SELECT exchange FROM registration_policy WHERE exchange = :exchange FOR UPDATE")
                .setParameter("exchange", exchange)
                .getResultList();
        return findByIdOptional(exchange);
    }

    /**
     * A new policy is closed and asks for approval. The caller checks afterwards whether the exchange exists. INSERT
     * IGNORE would take a shared lock on an existing row, and two transactions would then deadlock.
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

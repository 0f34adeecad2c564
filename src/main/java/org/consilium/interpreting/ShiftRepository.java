package org.consilium.interpreting;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

@ApplicationScoped
class ShiftRepository implements PanacheRepository<Shift> {
    /** Matches a person by address: the same person in a different exchange is a different member. */
    record Elsewhere(long member, String email, TimeRange when) {}

    List<Shift> of(String exchange) {
        return list("exchange = ?1 and removedAt is null order by fromAt, id", exchange);
    }

    List<Shift> of(String exchange, String language) {
        return list("exchange = ?1 and language = ?2 and removedAt is null order by fromAt, id", exchange, language);
    }

    /** All that were removed at one instant. */
    List<Shift> removedAt(String exchange, String language, Instant at) {
        return list("exchange = ?1 and language = ?2 and removedAt = ?3 order by fromAt, id", exchange, language, at);
    }

    /** Whether removed or not. */
    Optional<Shift> one(String exchange, String language, long id) {
        return find("exchange = ?1 and language = ?2 and id = ?3", exchange, language, id)
                .firstResultOptional();
    }

    void clear(String exchange, String language) {
        of(exchange, language).forEach(this::delete);
    }

    /** Shifts that can no longer be restored. */
    void forgetRemoved(String exchange, String language, Instant before) {
        delete("exchange = ?1 and language = ?2 and removedAt < ?3", exchange, language, before);
    }

    /** Shifts in other exchanges, of these members and of members with the same addresses. */
    List<Elsewhere> elsewhere(String exchange, Collection<Long> members, Collection<String> emails, TimeRange when) {
        return getEntityManager()
                .createQuery(
                        "select m.id, m.email, s.fromAt, s.toAt from Shift s join Member m on m.id = s.memberId"
                                + " where s.exchange <> :exchange and s.removedAt is null and s.fromAt < :to and s.toAt > :from"
                                + " and m.erasedAt is null and (m.id in :members or m.email in :emails) order by s.fromAt, s.id",
                        Object[].class)
                .setParameter("exchange", exchange)
                .setParameter("from", when.from())
                .setParameter("to", when.to())
                .setParameter("members", members)
                .setParameter("emails", emails)
                .getResultStream()
                .map(row -> new Elsewhere(
                        (Long) row[0], row[1] == null ? "" : (String) row[1], new TimeRange((Instant) row[2], (Instant)
                                row[3])))
                .toList();
    }

    /**
     * Locks a rota until the transaction ends, before anything is read, and counts one change.
     *
     * @param version the one that the change was made for
     * @return false if the rota has changed since
     */
    boolean change(String exchange, String language, int version) {
        getEntityManager()
                .createNativeQuery("INSERT INTO rota (exchange, language, version) VALUES (:exchange, :language, 0)"
                        + " ON DUPLICATE KEY UPDATE version = version")
                .setParameter("exchange", exchange)
                .setParameter("language", language)
                .executeUpdate();
        return getEntityManager()
                        .createNativeQuery("UPDATE rota SET version = version + 1 WHERE exchange = :exchange"
                                + " AND language = :language AND version = :version")
                        .setParameter("exchange", exchange)
                        .setParameter("language", language)
                        .setParameter("version", version)
                        .executeUpdate()
                == 1;
    }

    /** How often each rota was changed, by the language of its booth; unchanged ones are left out. */
    Map<String, Integer> versions(String exchange) {
        List<?> found = getEntityManager()
                .createNativeQuery("SELECT language, version FROM rota WHERE exchange = :exchange")
                .setParameter("exchange", exchange)
                .getResultList();
        Map<String, Integer> versions = new HashMap<>();
        for (Object one : found) {
            Object[] row = (Object[]) one;
            versions.put((String) row[0], ((Number) row[1]).intValue());
        }
        return versions;
    }

    boolean isPlanned(String exchange, String language) {
        return count("exchange = ?1 and language = ?2 and removedAt is null", exchange, language) > 0;
    }

    /** E-mail addresses by member; members without one are left out. */
    Map<Long, String> addresses(Collection<Long> members) {
        return getEntityManager()
                .createQuery(
                        "select m.id, m.email from Member m where m.id in ?1 and m.email is not null", Object[].class)
                .setParameter(1, members)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }
}

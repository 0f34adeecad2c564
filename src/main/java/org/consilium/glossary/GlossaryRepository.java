package org.consilium.glossary;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.shared.SearchText;

/** Stores terms. */
@ApplicationScoped
class GlossaryRepository implements PanacheRepository<Term> {
    private static final String FROM = " from Term t where t.exchange = :exchange and t.deleted = false";
    private static final String STATUS = " and t.status = :status";
    private static final String DOMAIN = " and t.domain = :domain";
    private static final String SEARCH = " and t.searched like :search escape '!'";
    private static final String ORDER = " order by t.sortKey, t.id";

    /** Locks the glossary until the transaction ends. Call it before reading anything. */
    void changeAlone(String exchange) {
        getEntityManager()
                .createNativeQuery("INSERT INTO glossary (exchange, version) VALUES (:exchange, 1)"
                        + " ON DUPLICATE KEY UPDATE version = version + 1")
                .setParameter("exchange", exchange)
                .executeUpdate();
    }

    /** Changes with every change of the glossary. */
    long version(String exchange) {
        List<?> found = getEntityManager()
                .createNativeQuery("SELECT version FROM glossary WHERE exchange = :exchange", Long.class)
                .setParameter("exchange", exchange)
                .getResultList();
        return found.isEmpty() ? 0 : (Long) found.getFirst();
    }

    List<Term> page(String exchange, TermFilter filter, int page, int size) {
        return bound("select t" + FROM + where(filter) + ORDER, Term.class, exchange, filter)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
    }

    long count(String exchange, TermFilter filter) {
        return bound("select count(t)" + FROM + where(filter), Long.class, exchange, filter)
                .getSingleResult();
    }

    Map<TermStatus, Long> counts(String exchange) {
        Map<TermStatus, Long> counts = new EnumMap<>(TermStatus.class);
        bound("select t.status, count(t)" + FROM + " group by t.status", Object[].class, exchange, TermFilter.ALL)
                .getResultList()
                .forEach(row -> counts.put((TermStatus) row[0], (Long) row[1]));
        return counts;
    }

    List<String> domains(String exchange) {
        String query = "select distinct t.domain" + FROM + " and t.domain <> '' order by t.domain";
        return bound(query, String.class, exchange, TermFilter.ALL).getResultList();
    }

    List<Term> all(String exchange) {
        return bound("select t" + FROM + ORDER, Term.class, exchange, TermFilter.ALL)
                .getResultList();
    }

    Optional<Term> one(String exchange, long id) {
        return findByIdOptional(id).filter(term -> term.exchange().equals(exchange));
    }

    List<Term> some(String exchange, Collection<Long> ids) {
        return list("exchange = ?1 and id in ?2", exchange, ids);
    }

    private static String where(TermFilter filter) {
        return (filter.status() == null ? "" : STATUS)
                + (filter.domain() == null ? "" : DOMAIN)
                + (filter.search().isEmpty() ? "" : SEARCH);
    }

    private <T> TypedQuery<T> bound(String query, Class<T> type, String exchange, TermFilter filter) {
        TypedQuery<T> bound = getEntityManager().createQuery(query, type).setParameter("exchange", exchange);
        if (filter.status() != null) {
            bound.setParameter("status", filter.status());
        }
        if (filter.domain() != null) {
            bound.setParameter("domain", filter.domain());
        }
        if (!filter.search().isEmpty()) {
            bound.setParameter("search", SearchText.somewhere(filter.search()));
        }
        return bound;
    }
}

package org.consilium.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.shared.SearchText;

/** Members who belong to an exchange: by a registration, by a role, or because it is their home exchange. */
@ApplicationScoped
class ParticipantRepository implements PanacheRepository<Registration> {
    private static final String FROM =
            " from Member m left join Registration r on r.member = m and r.exchange = :exchange"
                    + " where m.erasedAt is null and (m.homeExchange = :exchange or r.id is not null or m.id in"
                    + " (select held.id from Member held join held.grants h where h.exchange = :exchange))";
    private static final String STATE = " and r.state = :state";
    /** A member without a registration has a role because the sign-in or the operator vouches for the person. */
    private static final String APPROVED = " and (r.id is null or r.state = :state)";

    private static final String ROLE =
            " and m.id in (select one.id from Member one join one.grants g where g.exchange = :exchange and g.role = :role)";
    private static final String SEARCH = " and (m.name like :search escape '!' or m.institution like :search escape '!'"
            + " or m.email like :search escape '!')";

    List<Participant> page(String exchange, ParticipantFilter filter, int page, int size) {
        return bound("select m, r" + FROM + where(filter) + " order by m.name, m.id", Object[].class, exchange, filter)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultStream()
                .map(row -> Participant.of(exchange, (Member) row[0], (Registration) row[1]))
                .toList();
    }

    long count(String exchange, ParticipantFilter filter) {
        return bound("select count(m)" + FROM + where(filter), Long.class, exchange, filter)
                .getSingleResult();
    }

    Optional<Member> one(String exchange, long id) {
        return bound("select m" + FROM + " and m.id = :id", Member.class, exchange, ParticipantFilter.ALL)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    ParticipantCounts counts(String exchange) {
        Map<RegistrationState, Long> states = bound(
                        "select r.state, count(m)" + FROM + " group by r.state",
                        Object[].class,
                        exchange,
                        ParticipantFilter.ALL)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row[0] == null ? RegistrationState.APPROVED : (RegistrationState) row[0],
                        row -> (Long) row[1],
                        Long::sum));
        Map<MemberRole, Long> roles = getEntityManager()
                .createQuery(
                        "select g.role, count(distinct m.id) from Member m join m.grants g"
                                + " where g.exchange = :exchange and m.erasedAt is null group by g.role",
                        Object[].class)
                .setParameter("exchange", exchange)
                .getResultStream()
                .collect(Collectors.toMap(row -> (MemberRole) row[0], row -> (Long) row[1]));
        return new ParticipantCounts(states, roles);
    }

    private static String where(ParticipantFilter filter) {
        return state(filter)
                + (filter.role() == null ? "" : ROLE)
                + (filter.search().isEmpty() ? "" : SEARCH);
    }

    private static String state(ParticipantFilter filter) {
        if (filter.state() == null) {
            return "";
        }
        return filter.state() == RegistrationState.APPROVED ? APPROVED : STATE;
    }

    private <T> TypedQuery<T> bound(String query, Class<T> type, String exchange, ParticipantFilter filter) {
        TypedQuery<T> bound = getEntityManager().createQuery(query, type).setParameter("exchange", exchange);
        if (filter.state() != null) {
            bound.setParameter("state", filter.state());
        }
        if (filter.role() != null) {
            bound.setParameter("role", filter.role());
        }
        if (!filter.search().isEmpty()) {
            bound.setParameter("search", SearchText.somewhere(filter.search()));
        }
        return bound;
    }
}

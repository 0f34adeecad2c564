package org.consilium.access;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consilium.shared.PageOf;
import org.consilium.shared.SearchText;

@ApplicationScoped
class MemberRepository implements PanacheRepository<Member> {
    Optional<Member> of(String issuer, String subject) {
        return find("issuer = ?1 and subject = ?2", issuer, subject).firstResultOptional();
    }

    /** The member without an address whose only role is this one: created for the role, not for a person. */
    Optional<Member> placeholder(Grant grant) {
        return find(
                        "select m from Member m join m.grants g where m.homeExchange = ?1 and m.email is null and m.subject is null"
                                + " and m.erasedAt is null and g.role = ?2 and g.exchange = ?1 and g.side = ?3 and g.language = ?4"
                                + " and size(m.grants) = 1 order by m.id",
                        grant.exchange(),
                        grant.role(),
                        grant.side(),
                        grant.language())
                .firstResultOptional();
    }

    /** A member of the installation by link; a member by sign-in is identified by the provider, never by address. */
    Optional<Member> appointed(String email) {
        return find("homeExchange = '' and email = ?1 and subject is null and erasedAt is null", email)
                .firstResultOptional();
    }

    /** By name. */
    List<Member> holders(Collection<MemberRole> roles, int most) {
        return getEntityManager()
                .createQuery(
                        "select distinct m from Member m join m.grants g where g.exchange = '' and g.role in ?1"
                                + " and m.erasedAt is null order by m.name, m.id",
                        Member.class)
                .setParameter(1, roles)
                .setMaxResults(most)
                .getResultList();
    }

    Optional<Member> of(String homeExchange, MemberDetails details) {
        return details.email() == null
                ? Optional.empty()
                : find("homeExchange = ?1 and email = ?2", homeExchange, details.email())
                        .firstResultOptional();
    }

    List<Member> of(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    Map<Long, Set<MemberRole>> roles(String exchange, Collection<Long> ids) {
        Map<Long, Set<MemberRole>> roles = new HashMap<>();
        if (!ids.isEmpty()) {
            getEntityManager()
                    .createQuery(
                            "select m.id, g.role from Member m join m.grants g where m.id in ?1 and g.exchange = ?2",
                            Object[].class)
                    .setParameter(1, ids)
                    .setParameter(2, exchange)
                    .getResultList()
                    .forEach(row -> roles.computeIfAbsent((Long) row[0], id -> EnumSet.noneOf(MemberRole.class))
                            .add((MemberRole) row[1]));
        }
        return roles;
    }

    /** Members with one of the roles in the exchange, oldest first, without erased ones. */
    List<Long> having(Collection<MemberRole> roles, String exchange, int most) {
        return getEntityManager()
                .createQuery(
                        "select distinct m.id from Member m join m.grants g where g.exchange = ?1 and g.role in ?2"
                                + " and m.erasedAt is null order by m.id",
                        Long.class)
                .setParameter(1, exchange)
                .setParameter(2, roles)
                .setMaxResults(most)
                .getResultList();
    }

    /** The sides for which somebody who is not erased has one of the roles in the exchange. */
    List<String> sides(Collection<MemberRole> roles, String exchange) {
        return getEntityManager()
                .createQuery(
                        "select distinct g.side from Member m join m.grants g where g.exchange = ?1 and g.role in ?2"
                                + " and g.side <> '' and m.erasedAt is null",
                        String.class)
                .setParameter(1, exchange)
                .setParameter(2, roles)
                .getResultList();
    }

    /** Members with a role in the exchange. */
    List<Member> in(String exchange) {
        return list("select distinct m from Member m join m.grants g where g.exchange = ?1", exchange);
    }

    /** Members whose name or address contains the text, in any exchange, without erased ones. */
    PageOf<Member> search(String text, int page, int size) {
        PanacheQuery<Member> found = find(
                "erasedAt is null and (name like ?1 escape '!' or email like ?1 escape '!') order by name, id",
                SearchText.somewhere(text));
        return new PageOf<>(found.page(page, size).list(), page, size, found.count());
    }

    long count(Grant grant) {
        // A role that was both given and claimed counts once per person.
        return count(
                "from Member m where m.erasedAt is null and exists (from m.grants g where g.role = ?1 and g.exchange = ?2)",
                grant.role(),
                grant.exchange());
    }

    /** Exchanges with members who entered by link and are not yet erased. */
    List<String> homeExchanges() {
        return getEntityManager()
                .createQuery(
                        "select distinct homeExchange from Member where homeExchange <> '' and erasedAt is null",
                        String.class)
                .getResultList();
    }

    List<Member> of(String homeExchange, Instant madeBefore) {
        return list("homeExchange = ?1 and createdAt < ?2 and erasedAt is null", homeExchange, madeBefore);
    }
}

package org.consilium.access;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class MemberRepository implements PanacheRepository<Member> {
    Optional<Member> of(String issuer, String subject) {
        return find("issuer = ?1 and subject = ?2", issuer, subject).firstResultOptional();
    }

    /** The member without an address and with that one role, and nothing else: made for the role, not for a person. */
    Optional<Member> standIn(Grant grant) {
        return find(
                        "select m from Member m join m.grants g where m.homeExchange = ?1 and m.email is null and m.subject is null"
                                + " and m.erasedAt is null and g.role = ?2 and g.exchange = ?1 and g.side = ?3"
                                + " and size(m.grants) = 1 order by m.id",
                        grant.exchange(),
                        grant.role(),
                        grant.side())
                .firstResultOptional();
    }

    Optional<Member> of(String homeExchange, MemberDetails details) {
        return details.email() == null
                ? Optional.empty()
                : find("homeExchange = ?1 and email = ?2", homeExchange, details.email())
                        .firstResultOptional();
    }
}

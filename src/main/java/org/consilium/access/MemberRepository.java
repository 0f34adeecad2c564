package org.consilium.access;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class MemberRepository implements PanacheRepository<Member> {
    Optional<Member> of(String issuer, String subject) {
        return find("issuer = ?1 and subject = ?2", issuer, subject).firstResultOptional();
    }

    Optional<Member> of(String homeExchange, MemberDetails details) {
        return details.email() == null
                ? Optional.empty()
                : find("homeExchange = ?1 and email = ?2", homeExchange, details.email())
                        .firstResultOptional();
    }
}

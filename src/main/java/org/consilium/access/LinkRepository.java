package org.consilium.access;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class LinkRepository implements PanacheRepository<PersonalLink> {
    Optional<PersonalLink> of(Secret secret) {
        return find("tokenHash", secret.hash()).firstResultOptional();
    }

    /** Two entries at the same moment are counted one after the other. By hand: MariaDB has no {@code for update of}. */
    Optional<PersonalLink> locked(Secret secret) {
        getEntityManager()
                .createNativeQuery("SELECT id FROM personal_link WHERE token_hash = ?1 FOR UPDATE")
                .setParameter(1, secret.hash())
                .getResultList();
        return of(secret);
    }

    List<PersonalLink> of(Member member) {
        return list("member = ?1 order by id desc", member);
    }

    void revokeAll(Member member, Instant now) {
        update("revokedAt = ?1 where member = ?2 and revokedAt is null", now, member);
    }
}

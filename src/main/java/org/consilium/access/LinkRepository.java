package org.consilium.access;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class LinkRepository implements PanacheRepository<PersonalLink> {
    Optional<PersonalLink> of(Secret secret) {
        return find("from PersonalLink l join fetch l.member where l.tokenHash = ?1", secret.hash())
                .firstResultOptional();
    }

    /** Two entries at the same moment are counted one after the other. */
    Optional<PersonalLink> locked(Secret secret) {
        return find("tokenHash", secret.hash())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<PersonalLink> of(Member member) {
        return list("member = ?1 order by id desc", member);
    }

    void revokeAll(Member member, Instant now) {
        update("revokedAt = ?1 where member = ?2 and revokedAt is null", now, member);
    }
}

package org.consilium.access;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.consilium.access.secret.Secret;

@ApplicationScoped
class LinkRepository implements PanacheRepository<PersonalLink> {
    Optional<PersonalLink> of(Secret secret) {
        return find("from PersonalLink l join fetch l.member where l.tokenHash = ?1", secret.hash())
                .firstResultOptional();
    }

    /**
     * Counts one entry by a link that this transaction read as valid. Simultaneous entries are counted one after the
     * other.
     *
     * @return false if another transaction has used it up or revoked it
     */
    boolean use(PersonalLink link, Instant now) {
        return update(
                        "entriesLeft = entriesLeft - 1, enteredAt = ?1 where id = ?2 and entriesLeft > 0 and revokedAt is null",
                        now,
                        link.id())
                == 1;
    }

    List<PersonalLink> of(Member member) {
        return list("member = ?1 order by id desc", member);
    }

    void revokeAll(Member member, Instant now) {
        update("revokedAt = ?1 where member = ?2 and revokedAt is null", now, member);
    }
}

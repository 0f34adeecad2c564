package org.consilium.access;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /** When each of these members last entered by a link; those who never did are left out. */
    Map<Long, Instant> lastEntered(Collection<Long> members) {
        return members.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery(
                                "select l.member.id, max(l.enteredAt) from PersonalLink l where l.member.id in ?1"
                                        + " and l.enteredAt is not null group by l.member.id",
                                Object[].class)
                        .setParameter(1, members)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Instant) row[1]));
    }

    List<PersonalLink> of(Member member) {
        return list("member = ?1 order by id desc", member);
    }

    void revokeAll(Member member, Instant now) {
        update("revokedAt = ?1 where member = ?2 and revokedAt is null", now, member);
    }
}

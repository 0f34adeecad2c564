package org.consilium.mail;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

@ApplicationScoped
class OutboxRepository implements PanacheRepository<OutboxLetter> {
    /** Adds nothing while an equal letter waits; simultaneous inserts are serialised by the unique key. */
    void add(long memberId, String kind, String exchange, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO letter (member_id, kind, exchange, queued_at, next_attempt_at, attempts, waiting_key)
                        VALUES (:member, :kind, :exchange, :now, :now, 0, :waiting) ON DUPLICATE KEY UPDATE id = id
                        """)
                .setParameter("member", memberId)
                .setParameter("kind", kind)
                .setParameter("exchange", exchange)
                .setParameter("now", now)
                .setParameter("waiting", memberId + " " + kind + " " + exchange)
                .executeUpdate();
    }

    /** Due letters that no other node holds, longest waiting first. MariaDB has no FOR UPDATE OF. */
    List<OutboxLetter> lockDue(Instant now, int most) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        SELECT * FROM letter WHERE sent_at IS NULL AND given_up_at IS NULL AND next_attempt_at <= :now
                        AND (claimed_until IS NULL OR claimed_until <= :now)
                        ORDER BY next_attempt_at, id LIMIT :most FOR UPDATE SKIP LOCKED
                        """, OutboxLetter.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    /** The newest of a kind to each member. */
    Map<Long, LetterService.Standing> standing(String kind, String exchange, Collection<Long> members) {
        Map<Long, LetterService.Standing> standing = new HashMap<>();
        if (!members.isEmpty()) {
            getEntityManager()
                    .createQuery(
                            "select l.memberId, l.queuedAt, l.sentAt from OutboxLetter l"
                                    + " where l.kind = ?1 and l.exchange = ?2 and l.memberId in ?3 order by l.id",
                            Object[].class)
                    .setParameter(1, kind)
                    .setParameter(2, exchange)
                    .setParameter(3, members)
                    .getResultList()
                    .forEach(row -> standing.put(
                            (Long) row[0], new LetterService.Standing((Instant) row[1], (Instant) row[2])));
        }
        return standing;
    }

    long waiting() {
        return count("sentAt is null and givenUpAt is null");
    }

    long givenUp() {
        return count("sentAt is null and givenUpAt is not null");
    }
}

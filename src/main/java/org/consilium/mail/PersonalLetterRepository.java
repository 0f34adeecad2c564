package org.consilium.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Deletes the records of letters sent or given up. */
@ApplicationScoped
class PersonalLetterRepository {
    static final List<String> FIELDS = List.of("kind", "exchange", "queued_at", "sent_at");

    private static final String ISO = "'%Y-%m-%dT%H:%i:%sZ'";

    private final EntityManager em;

    PersonalLetterRepository(EntityManager em) {
        this.em = em;
    }

    List<Map<String, Object>> of(long member) {
        List<Object[]> rows = em.unwrap(Session.class)
                .createNativeQuery(
                        "SELECT kind, exchange, DATE_FORMAT(queued_at, %1$s), DATE_FORMAT(sent_at, %1$s) FROM letter WHERE member_id = ?1 ORDER BY id"
                                .formatted(ISO),
                        Object[].class)
                .setParameter(1, member)
                .getResultList();
        return rows.stream().map(PersonalLetterRepository::named).toList();
    }

    private static Map<String, Object> named(@Nullable Object[] row) {
        Map<String, Object> letter = new LinkedHashMap<>();
        for (int i = 0; i < FIELDS.size(); i++) {
            Object value = row[i];
            if (value != null) {
                letter.put(FIELDS.get(i), value);
            }
        }
        return letter;
    }

    void forget(long member) {
        em.createNativeQuery("DELETE FROM letter WHERE member_id = ?1")
                .setParameter(1, member)
                .executeUpdate();
    }

    int forgetSentBefore(Instant moment) {
        return em.createNativeQuery("DELETE FROM letter WHERE sent_at < ?1 OR given_up_at < ?1")
                .setParameter(1, moment)
                .executeUpdate();
    }
}

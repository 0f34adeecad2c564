package org.consilium.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.access.PersonalRecords;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Registrations as personal data. Without the member's name they identify nobody, so they stay; the receipt in a
 * browser no longer finds them.
 */
@ApplicationScoped
class PersonalRegistrationRepository implements PersonalRecords {
    private static final List<String> FIELDS = List.of(
            "exchange",
            "origin",
            "state",
            "made_at",
            "decided_at",
            "consent_at",
            "consent_version",
            "answer",
            "answered_at",
            "directions");

    private static final String ISO = "'%Y-%m-%dT%H:%i:%sZ'";

    private final EntityManager em;

    PersonalRegistrationRepository(EntityManager em) {
        this.em = em;
    }

    @Override
    public String name() {
        return "registrations";
    }

    @Override
    public List<Map<String, Object>> of(long member) {
        List<Object[]> rows = em.unwrap(Session.class)
                .createNativeQuery(
                        "SELECT r.exchange, LOWER(r.origin), LOWER(r.state), DATE_FORMAT(r.made_at, %1$s), DATE_FORMAT(r.decided_at, %1$s), DATE_FORMAT(r.consent_at, %1$s), r.consent_version, LOWER(i.answer), DATE_FORMAT(i.answered_at, %1$s), NULLIF(i.directions, '') FROM registration r LEFT JOIN invitation i ON i.exchange = r.exchange AND i.member_id = r.member_id WHERE r.member_id = ?1 ORDER BY r.id"
                                .formatted(ISO),
                        Object[].class)
                .setParameter(1, member)
                .getResultList();
        return rows.stream().map(PersonalRegistrationRepository::named).toList();
    }

    private static Map<String, Object> named(@Nullable Object[] row) {
        Map<String, Object> registration = new LinkedHashMap<>();
        for (int i = 0; i < FIELDS.size(); i++) {
            Object value = row[i];
            if (value != null) {
                registration.put(FIELDS.get(i), value);
            }
        }
        return registration;
    }

    @Override
    public List<String> fields() {
        return FIELDS;
    }

    @Override
    public void erase(long member) {
        em.createNativeQuery("DELETE FROM invitation WHERE member_id = ?1")
                .setParameter(1, member)
                .executeUpdate();
        em.createNativeQuery("UPDATE registration SET receipt_hash = NULL WHERE member_id = ?1")
                .setParameter(1, member)
                .executeUpdate();
    }
}

package org.consilium.interpreting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.access.PersonalRecords;

/**
 * A person's shifts, as personal data. They stay after an erasure: they name a member only by number, and who was to
 * interpret when belongs to the record of the exchange.
 */
@ApplicationScoped
class PersonalShiftRepository implements PersonalRecords {
    private final EntityManager em;

    PersonalShiftRepository(EntityManager em) {
        this.em = em;
    }

    @Override
    public String name() {
        return "shifts";
    }

    @Override
    public List<Map<String, Object>> of(long member) {
        return em.createQuery(
                        "from Shift where memberId = ?1 and removedAt is null order by exchange, fromAt, id",
                        Shift.class)
                .setParameter(1, member)
                .getResultStream()
                .map(PersonalShiftRepository::named)
                .toList();
    }

    private static Map<String, Object> named(Shift shift) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("exchange", shift.exchange());
        named.put("booth", shift.language());
        named.put("from", shift.when().from().toString());
        named.put("to", shift.when().to().toString());
        return named;
    }

    @Override
    public List<String> fields() {
        return List.of("exchange", "booth", "from", "to");
    }

    @Override
    public void erase(long member) {
        em.createQuery("delete from Shift where memberId = ?1 and removedAt is not null")
                .setParameter(1, member)
                .executeUpdate();
    }
}

package org.consilium.interpreting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.access.PersonalRecords;

/**
 * Shifts as part of what is kept of a person. They name a member by number alone, and who was to write when belongs to the
 * record of the exchange, so they stay.
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

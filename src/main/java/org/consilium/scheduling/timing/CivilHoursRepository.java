package org.consilium.scheduling.timing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The hours that organisers have set. */
@ApplicationScoped
class CivilHoursRepository {
    private final EntityManager em;

    CivilHoursRepository(EntityManager em) {
        this.em = em;
    }

    /** By the key of the side. */
    Map<String, CivilHours> of(String slug) {
        List<?> rows = em.createNativeQuery(
                        "SELECT side, opens, closes, break_from, break_to FROM civil_hours_setting WHERE slug = :slug")
                .setParameter("slug", slug)
                .getResultList();
        Map<String, CivilHours> hours = new HashMap<>();
        for (Object one : rows) {
            Object[] row = (Object[]) one;
            hours.put((String) row[0], new CivilHours(number(row[1]), number(row[2]), number(row[3]), number(row[4])));
        }
        return hours;
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    void set(String slug, String side, CivilHours hours) {
        remove(slug, side);
        em.createNativeQuery("INSERT INTO civil_hours_setting (slug, side, opens, closes, break_from, break_to)"
                        + " VALUES (:slug, :side, :opens, :closes, :breakFrom, :breakTo)")
                .setParameter("slug", slug)
                .setParameter("side", side)
                .setParameter("opens", hours.opens())
                .setParameter("closes", hours.closes())
                .setParameter("breakFrom", hours.breakFrom())
                .setParameter("breakTo", hours.breakTo())
                .executeUpdate();
    }

    /** The side has the usual hours of its country again. */
    void remove(String slug, String side) {
        em.createNativeQuery("DELETE FROM civil_hours_setting WHERE slug = :slug AND side = :side")
                .setParameter("slug", slug)
                .setParameter("side", side)
                .executeUpdate();
    }
}

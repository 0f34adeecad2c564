package org.consilium.scheduling.agreed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The starts on which sides agreed. */
@ApplicationScoped
class AgreedTimeRepository {
    private final EntityManager em;

    AgreedTimeRepository(EntityManager em) {
        this.em = em;
    }

    /** By the slug of the exchange. */
    Map<String, AgreedTime> of(String slug) {
        List<?> rows = em.createNativeQuery(
                        "SELECT exchange, civil, zone, epoch_second FROM agreed_time WHERE slug = :slug")
                .setParameter("slug", slug)
                .getResultList();
        Map<String, AgreedTime> times = new HashMap<>();
        for (Object one : rows) {
            Object[] row = (Object[]) one;
            times.put(
                    (String) row[0],
                    new AgreedTime(
                            LocalDateTime.parse((String) row[1]),
                            (String) row[2],
                            Instant.ofEpochSecond(((Number) row[3]).longValue())));
        }
        return times;
    }

    void set(String slug, String exchange, AgreedTime time) {
        remove(slug, exchange);
        em.createNativeQuery("INSERT INTO agreed_time (slug, exchange, civil, zone, epoch_second)"
                        + " VALUES (:slug, :exchange, :civil, :zone, :second)")
                .setParameter("slug", slug)
                .setParameter("exchange", exchange)
                .setParameter("civil", time.civil().toString())
                .setParameter("zone", time.zone())
                .setParameter("second", time.instant().getEpochSecond())
                .executeUpdate();
    }

    void remove(String slug, String exchange) {
        em.createNativeQuery("DELETE FROM agreed_time WHERE slug = :slug AND exchange = :exchange")
                .setParameter("slug", slug)
                .setParameter("exchange", exchange)
                .executeUpdate();
    }

    void remove(String slug) {
        em.createNativeQuery("DELETE FROM agreed_time WHERE slug = :slug")
                .setParameter("slug", slug)
                .executeUpdate();
    }

    /** Slugs that have been released, and of which no time is known. */
    List<String> unknown() {
        List<?> slugs = em.createNativeQuery("SELECT DISTINCT r.slug FROM programme_release r"
                        + " WHERE NOT EXISTS (SELECT 1 FROM agreed_time a WHERE a.slug = r.slug)")
                .getResultList();
        return slugs.stream().map(String.class::cast).toList();
    }
}

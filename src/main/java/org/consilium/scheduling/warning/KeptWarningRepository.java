package org.consilium.scheduling.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Warnings that organisers keep as they are, by {@link Warning#id}. */
@ApplicationScoped
class KeptWarningRepository {
    private final EntityManager em;

    KeptWarningRepository(EntityManager em) {
        this.em = em;
    }

    Set<String> of(String slug) {
        List<?> found = em.createNativeQuery("SELECT warning FROM kept_warning WHERE slug = :slug")
                .setParameter("slug", slug)
                .getResultList();
        Set<String> kept = new HashSet<>();
        found.forEach(one -> kept.add(String.valueOf(one)));
        return kept;
    }

    void keep(String slug, String warning, Instant now) {
        em.createNativeQuery("INSERT INTO kept_warning (slug, warning, kept_at) VALUES (:slug, :warning, :now)"
                        + " ON DUPLICATE KEY UPDATE kept_at = kept_at")
                .setParameter("slug", slug)
                .setParameter("warning", warning)
                .setParameter("now", now)
                .executeUpdate();
    }

    void forget(String slug, String warning) {
        em.createNativeQuery("DELETE FROM kept_warning WHERE slug = :slug AND warning = :warning")
                .setParameter("slug", slug)
                .setParameter("warning", warning)
                .executeUpdate();
    }

    /** Removes what was kept before a time, so that facts of old working copies do not pile up. */
    void forgetBefore(String slug, Instant time) {
        em.createNativeQuery("DELETE FROM kept_warning WHERE slug = :slug AND kept_at < :time")
                .setParameter("slug", slug)
                .setParameter("time", time)
                .executeUpdate();
    }
}

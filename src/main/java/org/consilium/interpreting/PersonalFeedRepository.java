package org.consilium.interpreting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.access.PersonalRecords;

/** A person's keys for captioning tools, as personal data. Nothing is written in the name of an erased person. */
@ApplicationScoped
class PersonalFeedRepository implements PersonalRecords {
    private final EntityManager em;
    private final Clock clock;

    PersonalFeedRepository(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "captioning_keys";
    }

    @Override
    public List<Map<String, Object>> of(long member) {
        return em.createQuery("from TextFeed where memberId = ?1 order by id", TextFeed.class)
                .setParameter(1, member)
                .getResultStream()
                .map(PersonalFeedRepository::named)
                .toList();
    }

    private static Map<String, Object> named(TextFeed feed) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("exchange", feed.exchange());
        named.put("booth", feed.language());
        named.put("name", feed.name());
        named.put("made_at", feed.madeAt().toString());
        if (feed.usedAt() != null) {
            named.put("used_at", feed.usedAt().toString());
        }
        if (feed.revokedAt() != null) {
            named.put("revoked_at", feed.revokedAt().toString());
        }
        return named;
    }

    @Override
    public List<String> fields() {
        return List.of("exchange", "booth", "name", "made_at", "used_at", "revoked_at");
    }

    /** The key's name is the person's own text, and is deleted. */
    @Override
    public void erase(long member) {
        em.createQuery("update TextFeed set name = '', revokedAt = coalesce(revokedAt, ?2) where memberId = ?1")
                .setParameter(1, member)
                .setParameter(2, clock.instant())
                .executeUpdate();
    }
}

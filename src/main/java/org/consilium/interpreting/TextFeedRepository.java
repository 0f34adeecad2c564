package org.consilium.interpreting;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.consilium.access.secret.Secret;

@ApplicationScoped
class TextFeedRepository implements PanacheRepository<TextFeed> {
    Optional<TextFeed> of(Secret secret) {
        return find("tokenHash", secret.hash()).firstResultOptional();
    }

    List<TextFeed> of(String exchange, String language) {
        return list("exchange = ?1 and language = ?2 order by id desc", exchange, language);
    }

    Optional<TextFeed> one(String exchange, String language, long id) {
        return find("exchange = ?1 and language = ?2 and id = ?3", exchange, language, id)
                .firstResultOptional();
    }

    long open(String exchange, String language, Instant now) {
        return count(
                "exchange = ?1 and language = ?2 and revokedAt is null and expiresAt > ?3", exchange, language, now);
    }
}

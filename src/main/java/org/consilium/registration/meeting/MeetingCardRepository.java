package org.consilium.registration.meeting;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class MeetingCardRepository implements PanacheRepository<MeetingCard> {
    List<MeetingCard> of(String exchange) {
        return list("exchange = ?1 order by language", exchange);
    }

    Optional<MeetingCard> of(String exchange, String language) {
        return find("exchange = ?1 and language = ?2", exchange, language).firstResultOptional();
    }

    void remove(MeetingCard card) {
        delete(card);
    }
}

package org.consilium.registration.meeting;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.consilium.shared.SlugFreed;

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

    void forget(@Observes SlugFreed freed) {
        delete("exchange", freed.slug());
    }
}

package org.consilium.transcript;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class SpeakerConsentRepository implements PanacheRepository<SpeakerConsent> {
    /** Oldest first. */
    List<SpeakerConsent> of(String exchange) {
        return list("exchange = ?1 order by id", exchange);
    }

    List<SpeakerConsent> recordedBy(long member) {
        return list("recordedBy = ?1 order by id", member);
    }
}

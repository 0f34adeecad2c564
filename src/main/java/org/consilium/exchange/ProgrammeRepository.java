package org.consilium.exchange;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class ProgrammeRepository implements PanacheRepository<Programme> {
    Optional<Programme> named(String slug) {
        return find("slug", slug).firstResultOptional();
    }
}

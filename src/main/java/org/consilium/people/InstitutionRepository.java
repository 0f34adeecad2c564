package org.consilium.people;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class InstitutionRepository implements PanacheRepository<Institution> {
    Optional<Institution> of(Origin origin) {
        return find("origin", origin).firstResultOptional();
    }
}

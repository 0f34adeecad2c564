package org.consilium.exchange;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ProgrammeRepository implements PanacheRepository<Programme> {}

package org.consilium.people;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PersonRepository implements PanacheRepository<Person> {}

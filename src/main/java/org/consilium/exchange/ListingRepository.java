package org.consilium.exchange;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.consilium.people.Institution;
import org.consilium.people.Person;

/** A record's listings in all programmes, oldest first. */
@ApplicationScoped
class ListingRepository implements PanacheRepository<InstitutionListing> {
    List<InstitutionListing> of(Institution institution) {
        return list("institution = ?1 order by id", institution);
    }

    List<PersonListing> of(Person person) {
        return getEntityManager()
                .createQuery("from PersonListing where person = ?1 order by id", PersonListing.class)
                .setParameter(1, person)
                .getResultList();
    }
}

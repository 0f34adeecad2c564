package org.consilium.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The directory of institutions and persons. Records are known by their origin and made once. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PeopleService {
    private final InstitutionRepository institutions;
    private final PersonRepository persons;

    PeopleService(InstitutionRepository institutions, PersonRepository persons) {
        this.institutions = institutions;
        this.persons = persons;
    }

    public Optional<Institution> institution(Origin origin) {
        return institutions.of(origin);
    }

    public Institution addInstitution(Origin origin, InstitutionKind kind, LocalizedText name) {
        Institution institution = new Institution(origin, kind, name);
        institutions.persist(institution);
        return institution;
    }

    public void describe(Institution institution, InstitutionKind kind, LocalizedText name) {
        institution.describe(kind, name);
    }

    public void remove(Institution institution) {
        institutions.delete(institution);
    }

    public Optional<Person> person(Origin origin) {
        return persons.of(origin);
    }

    public Person addPerson(Origin origin, PersonNames name, @Nullable LocalizedText speciality) {
        Person person = new Person(origin, name, speciality);
        persons.persist(person);
        return person;
    }

    public void describe(Person person, PersonNames name, @Nullable LocalizedText speciality) {
        person.describe(name, speciality);
    }

    public void remove(Person person) {
        persons.delete(person);
    }
}

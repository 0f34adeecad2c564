package org.consilium.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The directory of institutions and persons. Records are known by their origin and made once. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PeopleService {
    private final InstitutionRepository institutions;
    private final PersonRepository persons;
    private final GoneRecords gone;

    PeopleService(InstitutionRepository institutions, PersonRepository persons, GoneRecords gone) {
        this.institutions = institutions;
        this.persons = persons;
        this.gone = gone;
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

    /** @param told whether the public could read of it: its address then answers that it is gone */
    public void remove(Institution institution, boolean told) {
        institutions.delete(institution);
        if (told) {
            gone.addInstitution(institution.origin());
        }
    }

    /** Whether there was an institution here of which the public could read. */
    public boolean hadInstitution(Origin origin) {
        return gone.hasInstitution(origin);
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

    /** @param told whether the public could read of him or her: the address then answers that the person is gone */
    public void remove(Person person, boolean told) {
        persons.delete(person);
        if (told) {
            gone.addPerson(person.origin());
        }
    }

    /** Whether there was a person here of whom the public could read, and {@link #forgetPersons} has not forgotten it. */
    public boolean hadPerson(Origin origin) {
        return gone.hasPerson(origin);
    }

    /**
     * Forgets that there were persons here who went before that moment.
     *
     * @return how many were forgotten
     */
    public int forgetPersons(Instant goneBefore) {
        return gone.forgetPersons(goneBefore);
    }
}

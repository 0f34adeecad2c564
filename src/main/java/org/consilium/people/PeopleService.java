package org.consilium.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The directory of institutions and persons. A record is identified by its origin and created once. */
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

    /** @param told whether the record was public: its address then answers 410 Gone */
    public void remove(Institution institution, boolean told) {
        institutions.delete(institution);
        if (told) {
            gone.addInstitution(institution.origin());
        }
    }

    /** Whether a public institution of this origin existed here. */
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

    /** @param told whether the record was public: its address then answers 410 Gone */
    public void remove(Person person, boolean told) {
        persons.delete(person);
        if (told) {
            gone.addPerson(person.origin());
        }
    }

    /** Whether a public person of this origin existed here and {@link #forgetPersons} has not forgotten it. */
    public boolean hadPerson(Origin origin) {
        return gone.hasPerson(origin);
    }

    /**
     * Forgets the persons removed before that instant.
     *
     * @return how many were forgotten
     */
    public int forgetPersons(Instant goneBefore) {
        return gone.forgetPersons(goneBefore);
    }
}

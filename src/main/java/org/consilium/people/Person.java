package org.consilium.people;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A person across all programmes; posts belong to the programme in which they were held. */
@Entity
public class Person {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Embedded
    private Origin origin;

    private PersonNames name;
    private @Nullable LocalizedText speciality;

    @SuppressWarnings("UnusedVariable") // queries sort by it
    private String sortName;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(Origin origin, PersonNames name, @Nullable LocalizedText speciality) {
        this.origin = origin;
        this.name = name;
        this.speciality = speciality;
        this.sortName = SortName.of(name.say("en", true).text());
    }

    public Origin origin() {
        return origin;
    }

    public PersonNames name() {
        return name;
    }

    public @Nullable LocalizedText speciality() {
        return speciality;
    }

    void describe(PersonNames newName, @Nullable LocalizedText newSpeciality) {
        name = newName;
        speciality = newSpeciality;
        sortName = SortName.of(newName.say("en", true).text());
    }
}

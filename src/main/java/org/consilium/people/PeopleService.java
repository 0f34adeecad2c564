package org.consilium.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The directory of institutions and persons. A record is identified by its origin and created once. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PeopleService {
    private final InstitutionRepository institutions;
    private final PersonRepository persons;
    private final MergeRepository merges;
    private final GoneRecords gone;
    private final Clock clock;

    PeopleService(
            InstitutionRepository institutions,
            PersonRepository persons,
            MergeRepository merges,
            GoneRecords gone,
            Clock clock) {
        this.institutions = institutions;
        this.persons = persons;
        this.merges = merges;
        this.gone = gone;
        this.clock = clock;
    }

    /** The institution that the id means: the kept one if its own was merged. */
    public Optional<Institution> institution(Origin id) {
        return institutions.of(id).or(() -> institutions.of(meant(RecordKind.INSTITUTION, id)));
    }

    public Institution addInstitution(Origin origin, InstitutionKind kind, LocalizedText name) {
        Institution institution = new Institution(origin, kind, name);
        institutions.persist(institution);
        return institution;
    }

    public void describe(Institution institution, InstitutionKind kind, LocalizedText name) {
        institution.describe(kind, name);
    }

    /** @param told whether the record was public: its addresses then answer 410 Gone */
    public void remove(Institution institution, boolean told) {
        institutions.delete(institution);
        if (told) {
            formerIds(RecordKind.INSTITUTION, institution.origin()).forEach(gone::addInstitution);
            gone.addInstitution(institution.origin());
        }
        forgetMerges(RecordKind.INSTITUTION, institution.origin());
    }

    /** Whether a public institution of this origin existed here. */
    public boolean hadInstitution(Origin origin) {
        return gone.hasInstitution(origin);
    }

    /** The person whom the id means: the kept one if its own was merged. */
    public Optional<Person> person(Origin id) {
        return persons.of(id).or(() -> persons.of(meant(RecordKind.PERSON, id)));
    }

    public Person addPerson(Origin origin, PersonNames name, @Nullable LocalizedText speciality) {
        Person person = new Person(origin, name, speciality);
        persons.persist(person);
        return person;
    }

    public void describe(Person person, PersonNames name, @Nullable LocalizedText speciality) {
        person.describe(name, speciality);
    }

    /** @param told whether the record was public: its addresses then answer 410 Gone */
    public void remove(Person person, boolean told) {
        persons.delete(person);
        if (told) {
            formerIds(RecordKind.PERSON, person.origin()).forEach(gone::addPerson);
            gone.addPerson(person.origin());
        }
        forgetMerges(RecordKind.PERSON, person.origin());
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

    /** Forgets which records were or are merged with a person who was redacted. */
    public void forgetMerges(Collection<Origin> ids) {
        ids.forEach(merges::forget);
    }

    /** Ends a record, whose listings refer to the kept one already. */
    public void merge(Person kept, Person merged, boolean shown, @Nullable Long by) {
        persons.delete(merged);
        merges.add(RecordKind.PERSON, kept.origin(), merged.origin(), shown, by, clock.instant());
    }

    /** As {@link #merge(Person, Person, boolean, Long)}. */
    public void merge(Institution kept, Institution merged, boolean shown, @Nullable Long by) {
        institutions.delete(merged);
        merges.add(RecordKind.INSTITUTION, kept.origin(), merged.origin(), shown, by, clock.instant());
    }

    public void undo(Merge merge, @Nullable Long by) {
        merges.undo(merge.id(), by, clock.instant());
    }

    public Optional<Merge> merge(long id) {
        return merges.one(id);
    }

    /** Newest first, with those that were undone. */
    public List<Merge> merges(int most) {
        return merges.latest(most);
    }

    public MergeRules merged(RecordKind kind) {
        return new MergeRules(merges.holding(kind));
    }

    /** The record at which a public address leads now; empty unless a merge ended the one that was there. */
    public Optional<Origin> movedTo(RecordKind kind, Origin address) {
        return merges.of(kind, address)
                .filter(Merge::shown)
                .map(merge -> merged(kind).meant(address));
    }

    private Origin meant(RecordKind kind, Origin id) {
        return merges.of(kind, id).isEmpty() ? id : merged(kind).meant(id);
    }

    /** The ids that were public before they were merged into the record. */
    private List<Origin> formerIds(RecordKind kind, Origin kept) {
        var meaning = merged(kind).meaning(kept);
        return merges.holding(kind).stream()
                .filter(one -> one.shown() && meaning.contains(one.merged()))
                .map(Merge::merged)
                .toList();
    }

    private void forgetMerges(RecordKind kind, Origin kept) {
        merged(kind).meaning(kept).forEach(one -> merges.forget(kind, one));
    }
}

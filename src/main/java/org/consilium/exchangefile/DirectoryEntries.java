package org.consilium.exchangefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.exchange.Activity;
import org.consilium.exchange.Exchange;
import org.consilium.exchange.InstitutionListing;
import org.consilium.exchange.Mission;
import org.consilium.exchange.PersonListing;
import org.consilium.exchange.Programme;
import org.consilium.exchange.Visibility;
import org.consilium.exchange.merge.ListedRecords;
import org.consilium.people.Institution;
import org.consilium.people.Origin;
import org.consilium.people.PeopleService;
import org.consilium.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * The directory's records behind a file's institutions and people. The file that created a record names it; later files
 * may add languages. A file that names a record which was merged into another gets the one that was kept.
 */
@ApplicationScoped
class DirectoryEntries {
    private final PeopleService directory;
    private final ListedRecords records;

    DirectoryEntries(PeopleService directory, ListedRecords records) {
        this.directory = directory;
        this.records = records;
    }

    boolean knowsInstitution(String id) {
        return directory.institution(Origin.parse(id)).isPresent();
    }

    boolean knowsPerson(String id) {
        return directory.person(Origin.parse(id)).isPresent();
    }

    /** The record that the listing refers to; {@code sameAs} is known to exist. */
    Institution institution(Programme programme, ExchangeFile.Institution listed) {
        Origin origin = named(programme, listed.key(), listed.sameAs());
        return directory
                .institution(origin)
                .orElseGet(() -> directory.addInstitution(origin, listed.kind(), listed.name()));
    }

    /** The record that the listing refers to; {@code sameAs} is known to exist. */
    Person person(Programme programme, ExchangeFile.Person listed) {
        Origin origin = named(programme, listed.key(), listed.sameAs());
        return directory
                .person(origin)
                .orElseGet(() -> directory.addPerson(origin, listed.name(), listed.speciality()));
    }

    /** The record that a file names: its own, or that of {@code sameAs}. */
    static Origin named(Programme programme, String key, @Nullable String sameAs) {
        return sameAs == null ? new Origin(programme.slug(), key) : Origin.parse(sameAs);
    }

    /**
     * The records that a programme lists.
     *
     * @param told whether all of the programme was public; what a private exchange contained stays hidden
     */
    record Listed(Set<Institution> institutions, Set<Person> people, boolean told) {}

    Listed listed(Programme programme) {
        return new Listed(
                programme.institutions().stream()
                        .map(InstitutionListing::institution)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                programme.people().stream()
                        .map(PersonListing::person)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                hidesNothing(programme));
    }

    private static boolean hidesNothing(Programme programme) {
        return switch (programme) {
            case Exchange exchange -> exchange.visibility() == Visibility.PUBLIC;
            case Mission mission ->
                mission.activities().stream()
                        .map(Activity::exchange)
                        .allMatch(one -> one == null || one.visibility() == Visibility.PUBLIC);
            default -> false;
        };
    }

    /** Recomputes every record that the programme listed before or lists now. The listings are stored. */
    void settle(Listed before, Programme programme) {
        Listed now = listed(programme);
        Stream.concat(before.institutions.stream(), now.institutions.stream())
                .distinct()
                .forEach(one -> records.settle(one, before.told));
        Stream.concat(before.people.stream(), now.people.stream())
                .distinct()
                .forEach(one -> records.settle(one, before.told));
    }
}

package org.consilium.exchangefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.exchange.Activity;
import org.consilium.exchange.Exchange;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchange.InstitutionListing;
import org.consilium.exchange.Mission;
import org.consilium.exchange.PersonListing;
import org.consilium.exchange.Programme;
import org.consilium.exchange.Visibility;
import org.consilium.people.Institution;
import org.consilium.people.Origin;
import org.consilium.people.PeopleService;
import org.consilium.people.Person;
import org.consilium.people.PersonNames;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The directory's records behind a file's institutions and people. The file that created a record names it; later files
 * may add languages. A record that no file names any more is removed.
 */
@ApplicationScoped
class DirectoryEntries {
    private final PeopleService directory;
    private final ExchangeService exchanges;

    DirectoryEntries(PeopleService directory, ExchangeService exchanges) {
        this.directory = directory;
        this.exchanges = exchanges;
    }

    boolean knowsInstitution(String id) {
        return directory.institution(Origin.parse(id)).isPresent();
    }

    boolean knowsPerson(String id) {
        return directory.person(Origin.parse(id)).isPresent();
    }

    /** The record that the listing refers to; {@code sameAs} is known to exist. */
    Institution institution(Programme programme, ExchangeFile.Institution listed) {
        Origin origin = origin(programme, listed.key(), listed.sameAs());
        return directory
                .institution(origin)
                .orElseGet(() -> directory.addInstitution(origin, listed.kind(), listed.name()));
    }

    /** The record that the listing refers to; {@code sameAs} is known to exist. */
    Person person(Programme programme, ExchangeFile.Person listed) {
        Origin origin = origin(programme, listed.key(), listed.sameAs());
        return directory
                .person(origin)
                .orElseGet(() -> directory.addPerson(origin, listed.name(), listed.speciality()));
    }

    private static Origin origin(Programme programme, String key, @Nullable String sameAs) {
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
                .forEach(one -> settle(one, before.told));
        Stream.concat(before.people.stream(), now.people.stream()).distinct().forEach(one -> settle(one, before.told));
    }

    /**
     * Recomputes the record from all its listings, which are stored.
     *
     * @param told whether the record was public until now
     */
    private void settle(Institution institution, boolean told) {
        List<InstitutionListing> listings = originFirst(
                exchanges.listingsOf(institution),
                institution.origin(),
                one -> new Origin(one.programme().slug(), one.key()));
        if (listings.isEmpty()) {
            directory.remove(institution, told);
            return;
        }
        LocalizedText name = listings.stream()
                .map(InstitutionListing::name)
                .reduce(LocalizedText::orElseFrom)
                .orElseThrow();
        directory.describe(institution, listings.getFirst().kind(), name);
    }

    /** As {@link #settle(Institution, boolean)}. */
    private void settle(Person person, boolean told) {
        List<PersonListing> listings = originFirst(
                exchanges.listingsOf(person),
                person.origin(),
                one -> new Origin(one.programme().slug(), one.key()));
        if (listings.isEmpty()) {
            directory.remove(person, told);
            return;
        }
        PersonNames name = listings.stream()
                .map(PersonListing::name)
                .reduce(PersonNames::orElseFrom)
                .orElseThrow();
        LocalizedText speciality = listings.stream()
                .map(PersonListing::speciality)
                .filter(java.util.Objects::nonNull)
                .reduce(LocalizedText::orElseFrom)
                .orElse(null);
        directory.describe(person, name, speciality);
    }

    private static <L> List<L> originFirst(List<L> listings, Origin origin, Function<L, Origin> listedAs) {
        return listings.stream()
                .sorted(Comparator.comparing(one -> !listedAs.apply(one).equals(origin)))
                .toList();
    }
}

package org.consilium.exchange.merge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchange.InstitutionListing;
import org.consilium.exchange.PersonListing;
import org.consilium.people.Institution;
import org.consilium.people.Origin;
import org.consilium.people.PeopleService;
import org.consilium.people.Person;
import org.consilium.people.PersonNames;
import org.consilium.shared.LocalizedText;

/**
 * What a record of the directory says, from all its listings: the file that created it names it, the others may add languages. A record
 * without a listing is removed. Runs in the caller's transaction; the listings are flushed.
 */
@ApplicationScoped
public class ListedRecords {
    private final PeopleService directory;
    private final ExchangeService exchanges;

    ListedRecords(PeopleService directory, ExchangeService exchanges) {
        this.directory = directory;
        this.exchanges = exchanges;
    }

    /** @param told whether the record was public until now */
    public void settle(Institution institution, boolean told) {
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
    public void settle(Person person, boolean told) {
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
                .filter(Objects::nonNull)
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

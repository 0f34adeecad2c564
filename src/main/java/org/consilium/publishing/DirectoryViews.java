package org.consilium.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consilium.agenda.Agenda;
import org.consilium.agenda.AgendaItem;
import org.consilium.agenda.AgendaRules;
import org.consilium.agenda.AgendaService;
import org.consilium.agenda.Role;
import org.consilium.exchange.Exchange;
import org.consilium.exchange.InstitutionListing;
import org.consilium.exchange.PersonListing;
import org.consilium.exchange.Post;
import org.consilium.exchange.Side;
import org.consilium.exchange.Sponsorship;
import org.consilium.people.Institution;
import org.consilium.people.Person;
import org.jspecify.annotations.Nullable;

/** Persons and institutions as their public values; needs the transaction in which they were read. */
@ApplicationScoped
class DirectoryViews {
    private final PublicRepository known;
    private final AgendaService agendas;

    DirectoryViews(PublicRepository known, AgendaService agendas) {
        this.known = known;
        this.agendas = agendas;
    }

    Optional<PersonJson> person(Person person) {
        List<PersonListing> listings = new ArrayList<>(known.listings(person));
        listings.sort(
                Comparator.comparing((PersonListing one) -> one.programme().firstDay())
                        .reversed());
        if (listings.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PersonJson(
                person.origin().id(),
                person.name(),
                Refs.familyFirst(listings.getFirst()),
                person.speciality(),
                listings.stream().map(this::listing).toList()));
    }

    /** The person as a list names him or her; at least one listing is public. */
    PersonRef ref(Person person) {
        return new PersonRef(
                person.origin().id(),
                person.name(),
                Refs.familyFirst(known.listings(person).getFirst()));
    }

    private PersonJson.Listing listing(PersonListing listing) {
        return new PersonJson.Listing(
                Refs.programme(listing.programme()),
                Refs.posts(listing),
                known.isInTeam(listing),
                known.items(listing).stream()
                        .map(item -> appearance(item, listing))
                        .toList());
    }

    private PersonJson.Appearance appearance(AgendaItem item, PersonListing listing) {
        Role role = item.content().speakers().stream()
                .filter(one -> one.person() == listing)
                .findFirst()
                .orElseThrow()
                .role();
        Exchange exchange = item.part().exchange();
        return new PersonJson.Appearance(
                Refs.programme(exchange),
                item.content().title(),
                role,
                starts(item, exchange),
                exchange.frame().sides().stream().map(Side::zone).distinct().toList());
    }

    private Instant starts(AgendaItem item, Exchange exchange) {
        Agenda agenda = agendas.agenda(exchange);
        List<Instant> starts = AgendaRules.starts(
                exchange.startsAt(),
                agenda.items().stream().map(AgendaItem::content).toList());
        return starts.get(agenda.items().indexOf(item));
    }

    Optional<InstitutionJson> institution(Institution institution) {
        List<InstitutionListing> listings = new ArrayList<>(known.listings(institution));
        listings.sort(
                Comparator.comparing((InstitutionListing one) -> one.programme().firstDay())
                        .reversed());
        if (listings.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new InstitutionJson(
                institution.origin().id(),
                institution.name(),
                institution.kind(),
                country(listings),
                listings.stream().map(this::listing).toList()));
    }

    /** The institution as a list names it. */
    static InstitutionRef ref(Institution institution) {
        return new InstitutionRef(institution.origin().id(), institution.name(), institution.kind(), null);
    }

    private static @Nullable String country(List<InstitutionListing> listings) {
        return listings.stream()
                .map(one -> one.side() == null
                        ? null
                        : one.programme().side(one.side()).orElse(null))
                .filter(Objects::nonNull)
                .map(Side::country)
                .findFirst()
                .orElse(null);
    }

    private InstitutionJson.Listing listing(InstitutionListing listing) {
        return new InstitutionJson.Listing(
                Refs.programme(listing.programme()),
                listing.programme().sponsorships().stream()
                        .filter(one -> one.institution() == listing)
                        .map(Sponsorship::tier)
                        .toList(),
                known.holders(listing).stream()
                        .map(one -> new InstitutionJson.Holder(
                                Refs.person(one),
                                one.posts().stream()
                                        .filter(post -> post.institution() == listing)
                                        .map(Post::post)
                                        .toList()))
                        .toList());
    }
}

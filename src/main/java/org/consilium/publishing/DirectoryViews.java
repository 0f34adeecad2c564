package org.consilium.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.consilium.agenda.Agenda;
import org.consilium.agenda.AgendaItem;
import org.consilium.agenda.AgendaRules;
import org.consilium.agenda.AgendaService;
import org.consilium.exchange.Exchange;
import org.consilium.exchange.InstitutionListing;
import org.consilium.exchange.PersonListing;
import org.consilium.exchange.Post;
import org.consilium.exchange.Side;
import org.consilium.exchange.Sponsorship;
import org.consilium.people.Institution;
import org.consilium.people.Person;
import org.consilium.people.PersonNames;
import org.consilium.publishing.view.InstitutionJson;
import org.consilium.publishing.view.InstitutionRef;
import org.consilium.publishing.view.PersonJson;
import org.consilium.publishing.view.PersonRef;
import org.consilium.publishing.view.PortraitJson;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Views of persons and institutions; runs in the transaction in which they were read. */
@ApplicationScoped
class DirectoryViews {
    private final PublicRepository known;
    private final AgendaService agendas;
    private final PortraitViews portraits;
    private final LogoViews logos;

    DirectoryViews(PublicRepository known, AgendaService agendas, PortraitViews portraits, LogoViews logos) {
        this.known = known;
        this.agendas = agendas;
        this.portraits = portraits;
        this.logos = logos;
    }

    Optional<PersonJson> person(Person person) {
        List<PersonListing> listings = newestFirst(person);
        if (listings.isEmpty()) {
            return Optional.empty();
        }
        PersonRef ref = ref(person, listings);
        return Optional.of(new PersonJson(
                ref.id(),
                ref.name(),
                transliterated(listings),
                ref.familyFirst(),
                speciality(listings),
                portrait(listings),
                listings.stream().map(this::listing).toList()));
    }

    /** A person as shown in a list; at least one listing is public. */
    PersonRef ref(Person person) {
        return ref(person, newestFirst(person));
    }

    private List<PersonListing> newestFirst(Person person) {
        return known.listings(person).stream()
                .sorted(Comparator.comparing(
                                (PersonListing one) -> one.programme().firstDay())
                        .reversed())
                .toList();
    }

    /** Only from public listings: a spelling that only a private exchange gives is not public. */
    private static PersonRef ref(Person person, List<PersonListing> listings) {
        PersonNames name = listings.stream()
                .map(PersonListing::name)
                .reduce(PersonNames::orElseFrom)
                .orElseThrow();
        return new PersonRef(person.origin().id(), name, listings.getFirst().familyFirst());
    }

    /** The languages of a name that {@link #ref} uses: from the first listing that has the language. */
    private static List<String> transliterated(List<PersonListing> listings) {
        Set<String> seen = new HashSet<>();
        List<String> transliterated = new ArrayList<>();
        for (PersonListing listing : listings) {
            listing.name().byLanguage().keySet().stream()
                    .filter(seen::add)
                    .filter(listing.transliterated()::contains)
                    .forEach(transliterated::add);
        }
        return transliterated;
    }

    private @Nullable PortraitJson portrait(List<PersonListing> listings) {
        return listings.stream()
                .flatMap(listing -> known.items(listing).stream()
                        .map(item -> item.part().exchange())
                        .distinct()
                        .flatMap(exchange -> portraits.of(exchange).apply(listing).stream()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalizedText speciality(List<PersonListing> listings) {
        return listings.stream()
                .map(PersonListing::speciality)
                .filter(Objects::nonNull)
                .reduce(LocalizedText::orElseFrom)
                .orElse(null);
    }

    private PersonJson.Listing listing(PersonListing listing) {
        return new PersonJson.Listing(
                EntityReferences.programme(listing.programme()),
                EntityReferences.posts(listing),
                known.isInTeam(listing),
                known.items(listing).stream()
                        .flatMap(item -> appearances(item, listing))
                        .toList());
    }

    /** One per role: the chair of an item may also speak in it. */
    private Stream<PersonJson.Appearance> appearances(AgendaItem item, PersonListing listing) {
        Exchange exchange = item.part().exchange();
        Instant starts = starts(item, exchange);
        return item.content().speakers().stream()
                .filter(one -> one.person() == listing)
                .map(one -> new PersonJson.Appearance(
                        EntityReferences.programme(exchange),
                        item.content().title(),
                        one.role(),
                        starts,
                        exchange.frame().sides().stream()
                                .map(Side::zone)
                                .distinct()
                                .toList()));
    }

    private Instant starts(AgendaItem item, Exchange exchange) {
        Agenda agenda = agendas.agenda(exchange);
        List<Instant> starts = AgendaRules.starts(
                exchange.startsAt(),
                agenda.items().stream().map(AgendaItem::content).toList());
        return starts.get(agenda.items().indexOf(item));
    }

    Optional<InstitutionJson> institution(Institution institution) {
        List<InstitutionListing> listings = newestFirst(institution);
        if (listings.isEmpty()) {
            return Optional.empty();
        }
        InstitutionRef ref = ref(institution, listings);
        return Optional.of(new InstitutionJson(
                ref.id(),
                ref.name(),
                ref.kind(),
                country(listings),
                ref.logo(),
                listings.stream().map(this::listing).toList()));
    }

    /** An institution as shown in a list; at least one listing is public. */
    InstitutionRef ref(Institution institution) {
        return ref(institution, newestFirst(institution));
    }

    private List<InstitutionListing> newestFirst(Institution institution) {
        return known.listings(institution).stream()
                .sorted(Comparator.comparing(
                                (InstitutionListing one) -> one.programme().firstDay())
                        .reversed())
                .toList();
    }

    private InstitutionRef ref(Institution institution, List<InstitutionListing> listings) {
        LocalizedText name = listings.stream()
                .map(InstitutionListing::name)
                .reduce(LocalizedText::orElseFrom)
                .orElseThrow();
        return new InstitutionRef(
                institution.origin().id(), name, listings.getFirst().kind(), null, logos.of(listings));
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
                EntityReferences.programme(listing.programme()),
                listing.programme().sponsorships().stream()
                        .filter(one -> one.institution() == listing)
                        .map(Sponsorship::tier)
                        .toList(),
                known.holders(listing).stream()
                        .map(one -> new InstitutionJson.Holder(
                                EntityReferences.person(one),
                                one.posts().stream()
                                        .filter(post -> post.institution() == listing)
                                        .map(Post::post)
                                        .toList()))
                        .toList());
    }
}

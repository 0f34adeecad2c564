package org.consilium.exchangefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.consilium.agenda.Agenda;
import org.consilium.agenda.AgendaService;
import org.consilium.agenda.Appearance;
import org.consilium.agenda.ItemContent;
import org.consilium.exchange.Document;
import org.consilium.exchange.Exchange;
import org.consilium.exchange.Figure;
import org.consilium.exchange.InstitutionListing;
import org.consilium.exchange.Mission;
import org.consilium.exchange.PersonListing;
import org.consilium.exchange.Programme;
import org.consilium.exchange.Side;
import org.consilium.people.Origin;
import org.jspecify.annotations.Nullable;

/** Converts a stored programme to an exchange file; runs in the transaction in which it was read. */
@ApplicationScoped
class FileFromProgramme {
    private final AgendaService agendas;

    FileFromProgramme(AgendaService agendas) {
        this.agendas = agendas;
    }

    ExchangeFile file(Programme programme) {
        return new ExchangeFile(
                programme.slug(),
                programme.title(),
                List.copyOf(programme.languages()),
                programme.sides().stream().map(FileFromProgramme::side).toList(),
                programme.institutions().stream().map(this::institution).toList(),
                programme.sponsorships().stream()
                        .map(one ->
                                new ExchangeFile.Organisation(one.institution().key(), one.tier()))
                        .toList(),
                programme.people().stream().map(this::person).toList(),
                programme.documents().stream().map(this::document).toList(),
                programme.figures().stream().map(FileFromProgramme::figure).toList(),
                programme.outcomes().stream()
                        .map(one -> new ExchangeFile.Outcome(one.text()))
                        .toList(),
                programme.sources().stream()
                        .map(one -> new ExchangeFile.Source(one.publisher(), one.date(), uri(one.url())))
                        .toList(),
                body(programme));
    }

    private static ExchangeFile.Side side(Side side) {
        return new ExchangeFile.Side(
                side.key(), side.name(), side.alsoKnownAs(), side.country(), side.zone(), side.language());
    }

    private static ExchangeFile.Figure figure(Figure one) {
        return new ExchangeFile.Figure(
                one.place(),
                one.scope(),
                one.asOf(),
                one.confirmed(),
                one.deaths(),
                one.discharged(),
                one.infectedMedicalStaff(),
                one.note());
    }

    private ExchangeFile.Body body(Programme programme) {
        return switch (programme) {
            case Exchange exchange -> exchangeBody(exchange);
            case Mission mission -> mission(mission);
            default -> throw new IllegalStateException(programme.slug() + " is neither an exchange nor a mission");
        };
    }

    private ExchangeFile.Institution institution(InstitutionListing listing) {
        return new ExchangeFile.Institution(
                listing.key(),
                listing.kind(),
                listing.side(),
                listing.name(),
                sameAs(listing.named(), listing.programme(), listing.key()));
    }

    private ExchangeFile.Person person(PersonListing listing) {
        return new ExchangeFile.Person(
                listing.key(),
                listing.name(),
                listing.transliterated(),
                listing.speciality(),
                sameAs(listing.named(), listing.programme(), listing.key()),
                listing.posts().stream()
                        .map(post -> new ExchangeFile.Post(
                                post.post(), post.institution().key()))
                        .toList());
    }

    private static @Nullable String sameAs(Origin origin, Programme programme, String key) {
        return origin.equals(new Origin(programme.slug(), key)) ? null : origin.id();
    }

    private ExchangeFile.Document document(Document document) {
        return new ExchangeFile.Document(
                document.key(),
                document.title(),
                document.editions().stream()
                        .map(one ->
                                new ExchangeFile.Edition(one.edition(), one.languages(), one.adopted(), uri(one.url())))
                        .toList());
    }

    private static @Nullable URI uri(@Nullable String url) {
        return url == null ? null : URI.create(url);
    }

    private ExchangeFile.ExchangeBody exchangeBody(Exchange exchange) {
        Agenda agenda = agendas.agenda(exchange);
        return new ExchangeFile.ExchangeBody(
                exchange.kind(),
                exchange.visibility(),
                civil(exchange.startsAt(), exchange),
                exchange.zone(),
                exchange.assumed(),
                agenda.sections().stream()
                        .map(section -> new ExchangeFile.Part(
                                section.part().key(),
                                section.part().title(),
                                section.items().stream()
                                        .map(item -> item(item.content(), exchange))
                                        .toList()))
                        .toList());
    }

    private static LocalDateTime civil(Instant instant, Exchange exchange) {
        return instant.atZone(ZoneId.of(exchange.zone())).toLocalDateTime();
    }

    private ExchangeFile.Item item(ItemContent item, Exchange exchange) {
        return new ExchangeFile.Item(
                item.key(),
                item.type(),
                item.minutes(),
                item.startsAt() == null ? null : civil(item.startsAt(), exchange),
                item.title(),
                item.speakers().stream().map(this::speaker).toList(),
                item.language(),
                item.interpretedInto(),
                item.educational(),
                item.documents().stream()
                        .map(one -> new ExchangeFile.ItemDocument(one.document().key(), one.edition()))
                        .toList(),
                item.note());
    }

    private ExchangeFile.Speaker speaker(Appearance appearance) {
        PersonListing person = appearance.person();
        return new ExchangeFile.Speaker(person == null ? null : person.key(), appearance.unnamed(), appearance.role());
    }

    private ExchangeFile.MissionBody mission(Mission mission) {
        return new ExchangeFile.MissionBody(
                mission.kind(),
                mission.from(),
                mission.days(),
                mission.programmeFrom(),
                mission.stops().stream()
                        .map(stop -> new ExchangeFile.Stop(stop.city(), stop.zone(), stop.from(), stop.to()))
                        .toList(),
                team(mission),
                mission.activities().stream().map(this::activity).toList(),
                mission.supplies().stream()
                        .map(one ->
                                new ExchangeFile.Supply(one.from(), one.to(), one.arrives(), one.tonnes(), one.items()))
                        .toList());
    }

    private ExchangeFile.@Nullable Team team(Mission mission) {
        return mission.teamSize() == null
                ? null
                : new ExchangeFile.Team(
                        mission.teamSize(),
                        mission.teamMembers().stream().map(PersonListing::key).toList(),
                        mission.teamFrom().stream().map(InstitutionListing::key).toList(),
                        mission.teamSpecialities());
    }

    private ExchangeFile.Activity activity(org.consilium.exchange.Activity activity) {
        Exchange exchange = activity.exchange();
        if (exchange != null) {
            return new ExchangeFile.Online(exchange.slug(), exchange.title(), exchangeBody(exchange));
        }
        InstitutionListing at = activity.at();
        return new ExchangeFile.OnSite(
                Objects.requireNonNull(activity.type()),
                Objects.requireNonNull(activity.date()),
                Objects.requireNonNull(activity.title()),
                at == null ? null : at.key(),
                activity.dateAssumed() ? List.of(MissionReader.DATE) : List.of());
    }
}

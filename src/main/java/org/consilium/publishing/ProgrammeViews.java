package org.consilium.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.consilium.agenda.Agenda;
import org.consilium.agenda.AgendaItem;
import org.consilium.agenda.AgendaRules;
import org.consilium.agenda.AgendaService;
import org.consilium.agenda.Appearance;
import org.consilium.agenda.ItemContent;
import org.consilium.exchange.Activity;
import org.consilium.exchange.Exchange;
import org.consilium.exchange.Figure;
import org.consilium.exchange.InstitutionListing;
import org.consilium.exchange.Mission;
import org.consilium.exchange.OpenRegistrations;
import org.consilium.exchange.Outcome;
import org.consilium.exchange.PersonListing;
import org.consilium.exchange.Programme;
import org.consilium.exchange.PublishedTranscripts;
import org.consilium.exchange.Side;
import org.consilium.exchange.Supply;
import org.consilium.exchange.Visibility;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.publishing.view.AppearanceJson;
import org.consilium.publishing.view.ExchangeJson;
import org.consilium.publishing.view.ExchangeSummary;
import org.consilium.publishing.view.FigureJson;
import org.consilium.publishing.view.ItemDocumentJson;
import org.consilium.publishing.view.ItemJson;
import org.consilium.publishing.view.MissionJson;
import org.consilium.publishing.view.MissionSummary;
import org.consilium.publishing.view.PartJson;
import org.consilium.publishing.view.PortraitJson;
import org.consilium.publishing.view.SourceJson;
import org.jspecify.annotations.Nullable;

/** Views of exchanges and missions; runs in the transaction in which they were read. */
@ApplicationScoped
class ProgrammeViews {
    private final AgendaService agendas;
    private final DocumentViews documents;
    private final OpenRegistrations registrations;
    private final PublishedTranscripts transcripts;
    private final PortraitViews portraits;
    private final LogoViews logos;
    private final Clock clock;

    ProgrammeViews(
            AgendaService agendas,
            DocumentViews documents,
            OpenRegistrations registrations,
            PublishedTranscripts transcripts,
            PortraitViews portraits,
            LogoViews logos,
            Clock clock) {
        this.agendas = agendas;
        this.documents = documents;
        this.registrations = registrations;
        this.transcripts = transcripts;
        this.portraits = portraits;
        this.logos = logos;
        this.clock = clock;
    }

    ExchangeJson exchange(Exchange exchange) {
        ExchangeSummary summary = summary(exchange);
        return new ExchangeJson(
                summary.slug(),
                summary.kind(),
                exchange.visibility(),
                summary.state(),
                exchange.standing().since(summary.state()),
                exchange.standing().previousStartsAt(),
                exchange.visibility() == Visibility.PUBLIC && registrations.isOpen(exchange.slug()),
                transcripts.isPublished(exchange.slug()),
                summary.title(),
                summary.languages(),
                summary.sides(),
                summary.starts(),
                summary.ends(),
                summary.zone(),
                summary.assumed(),
                summary.mission(),
                logos.organisers(exchange),
                parts(exchange),
                figures(exchange),
                exchange.outcomes().stream().map(Outcome::text).toList(),
                sources(exchange.frame()));
    }

    ExchangeSummary summary(Exchange exchange) {
        return EntityReferences.summary(exchange, clock.instant());
    }

    MissionSummary summary(Mission mission) {
        return new MissionSummary(
                mission.slug(),
                mission.kind(),
                mission.state(clock.instant()),
                mission.title(),
                mission.languages(),
                mission.sides().stream().map(EntityReferences::side).toList(),
                mission.from(),
                mission.until(),
                mission.days());
    }

    MissionJson mission(Mission mission) {
        List<Activity> known =
                mission.activities().stream().filter(ProgrammeViews::isPublic).toList();
        List<MissionJson.Activity> activities =
                known.stream().map(this::activity).toList();
        ExchangeState state = mission.state(clock.instant());
        return new MissionJson(
                mission.slug(),
                mission.kind(),
                state,
                mission.standing().since(state),
                mission.title(),
                mission.languages(),
                mission.sides().stream().map(EntityReferences::side).toList(),
                mission.from(),
                mission.until(),
                mission.days(),
                mission.programmeFrom(),
                logos.organisers(mission),
                mission.stops().stream()
                        .map(stop -> new MissionJson.Stop(stop.city(), stop.zone(), stop.from(), stop.to()))
                        .toList(),
                team(mission),
                activities,
                mission.supplies().stream().map(ProgrammeViews::supply).toList(),
                mission.documents().stream().map(documents::document).toList(),
                figures(mission),
                mission.outcomes().stream().map(Outcome::text).toList(),
                sources(mission),
                totals(mission, known));
    }

    private static MissionJson.Supply supply(Supply one) {
        return new MissionJson.Supply(one.from(), one.to(), one.arrives(), one.tonnes(), one.items());
    }

    private static boolean isPublic(Activity activity) {
        return activity.exchange() == null || activity.exchange().visibility() == Visibility.PUBLIC;
    }

    private MissionJson.Activity activity(Activity activity) {
        Exchange exchange = activity.exchange();
        if (exchange != null) {
            return new MissionJson.Activity(
                    exchange.firstDay(), exchange.planned().date(), null, summary(exchange));
        }
        InstitutionListing at = activity.at();
        LocalDate date = Objects.requireNonNull(activity.date());
        return new MissionJson.Activity(
                date,
                activity.dateAssumed(),
                new MissionJson.OnSite(
                        Objects.requireNonNull(activity.type()),
                        Objects.requireNonNull(activity.title()),
                        at == null ? null : EntityReferences.institution(at)),
                null);
    }

    private static MissionJson.@Nullable Team team(Mission mission) {
        return mission.teamSize() == null
                ? null
                : new MissionJson.Team(
                        mission.teamSize(),
                        mission.teamMembers().stream()
                                .map(one -> new MissionJson.Member(
                                        EntityReferences.person(one), one.speciality(), EntityReferences.posts(one)))
                                .toList(),
                        mission.teamFrom().stream()
                                .map(EntityReferences::institution)
                                .toList(),
                        mission.teamSpecialities());
    }

    private MissionJson.Totals totals(Mission mission, List<Activity> known) {
        List<Exchange> exchanges =
                known.stream().map(Activity::exchange).filter(Objects::nonNull).toList();
        List<ItemContent> items = exchanges.stream()
                .flatMap(exchange -> agendas.agenda(exchange).items().stream())
                .map(AgendaItem::content)
                .toList();
        return new MissionJson.Totals(
                mission.stops().size(),
                known.size() - exchanges.size(),
                exchanges.size(),
                items.stream().mapToInt(ItemContent::minutes).sum(),
                items.stream()
                        .filter(ProgrammeViews::isEducational)
                        .mapToInt(ItemContent::minutes)
                        .sum(),
                mission.documents().size(),
                mission.supplies().stream()
                        .map(Supply::tonnes)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private List<PartJson> parts(Exchange exchange) {
        Agenda agenda = agendas.agenda(exchange);
        List<ItemContent> contents =
                agenda.items().stream().map(AgendaItem::content).toList();
        List<Instant> starts = AgendaRules.starts(exchange.startsAt(), contents);
        Function<PersonListing, Optional<PortraitJson>> faces = portraits.of(exchange);
        List<PartJson> parts = new ArrayList<>();
        int next = 0;
        for (Agenda.Section section : agenda.sections()) {
            List<ItemJson> items = new ArrayList<>();
            for (AgendaItem item : section.items()) {
                items.add(item(item, starts.get(next++), faces));
            }
            parts.add(new PartJson(section.part().title(), items));
        }
        return parts;
    }

    private static ItemJson item(
            AgendaItem item, Instant starts, Function<PersonListing, Optional<PortraitJson>> faces) {
        ItemContent content = item.content();
        return new ItemJson(
                item.id(),
                content.type(),
                content.minutes(),
                starts,
                starts.plus(Duration.ofMinutes(content.minutes())),
                content.startsAt() != null,
                content.title(),
                content.language(),
                content.interpretedInto(),
                isEducational(content),
                content.speakers().stream().map(one -> appearance(one, faces)).toList(),
                content.documents().stream()
                        .map(one -> new ItemDocumentJson(
                                one.document().publicId(), one.document().title(), one.edition()))
                        .toList(),
                content.note());
    }

    private static boolean isEducational(ItemContent item) {
        return item.educational() == null ? item.type().educationalByDefault() : item.educational();
    }

    private static AppearanceJson appearance(
            Appearance appearance, Function<PersonListing, Optional<PortraitJson>> faces) {
        PersonListing person = appearance.person();
        return person == null
                ? new AppearanceJson(null, appearance.unnamed(), appearance.role(), List.of(), null)
                : new AppearanceJson(
                        EntityReferences.person(person),
                        null,
                        appearance.role(),
                        EntityReferences.posts(person),
                        faces.apply(person).orElse(null));
    }

    private static List<FigureJson> figures(Programme programme) {
        return programme.figures().stream().map(one -> figure(one, programme)).toList();
    }

    private static FigureJson figure(Figure one, Programme programme) {
        Side place = programme.side(one.place()).orElseThrow();
        return new FigureJson(
                one.place(),
                place.name(),
                one.scope(),
                one.asOf(),
                one.confirmed(),
                one.deaths(),
                one.discharged(),
                one.infectedMedicalStaff(),
                one.note());
    }

    private static List<SourceJson> sources(Programme programme) {
        return programme.sources().stream()
                .map(one -> new SourceJson(one.publisher(), one.date(), DocumentViews.uri(one.url())))
                .toList();
    }
}

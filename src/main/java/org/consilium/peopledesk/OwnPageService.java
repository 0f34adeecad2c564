package org.consilium.peopledesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Caller;
import org.consilium.access.Member;
import org.consilium.access.Right;
import org.consilium.admission.AdmissionService;
import org.consilium.admission.ExchangeHead;
import org.consilium.agenda.AgendaItem;
import org.consilium.agenda.AgendaRules;
import org.consilium.agenda.AgendaService;
import org.consilium.agenda.ItemContent;
import org.consilium.directory.Held;
import org.consilium.exchange.Exchange;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchange.PersonListing;
import org.consilium.people.portrait.Picture;
import org.consilium.people.portrait.PortraitService;
import org.consilium.people.portrait.PortraitState;
import org.consilium.people.speaker.Speaker;
import org.consilium.people.speaker.SpeakerService;
import org.consilium.people.speaker.SuggestionService;
import org.consilium.shared.Problem;
import org.hibernate.Hibernate;

/** The speaker's own page, read from what is published. Needs {@link Right#QUESTION_ANSWER}, which speakers have. */
@ApplicationScoped
@Transactional
public class OwnPageService {
    private final AdmissionService admission;
    private final ExchangeService exchanges;
    private final AgendaService agendas;
    private final SpeakerService speakers;
    private final SuggestionService suggestions;
    private final PortraitService portraits;

    OwnPageService(
            AdmissionService admission,
            ExchangeService exchanges,
            AgendaService agendas,
            SpeakerService speakers,
            SuggestionService suggestions,
            PortraitService portraits) {
        this.admission = admission;
        this.exchanges = exchanges;
        this.agendas = agendas;
        this.speakers = speakers;
        this.suggestions = suggestions;
        this.portraits = portraits;
    }

    public OwnPage page(Caller caller, String slug) {
        ExchangeHead head = admission.require(caller, Right.QUESTION_ANSWER, slug);
        Member member = caller.requireMember();
        return exchanges
                .programme(slug)
                .map(programme -> (Exchange) Hibernate.unproxy(programme))
                .flatMap(exchange -> speakers.of(slug, member.id()).map(one -> page(head, exchange, one)))
                .orElseGet(() -> OwnPage.unlinked(head));
    }

    /** @throws org.consilium.shared.ProblemException 409 {@code speaker.unlinked} before an organiser has linked the member */
    public Speaker speaker(Caller caller, String slug) {
        admission.require(caller, Right.QUESTION_ANSWER, slug);
        return speakers.of(slug, caller.requireMember().id())
                .orElseThrow(() -> Problem.conflict(
                                "speaker.unlinked",
                                "The organisers have not said yet which person of the agenda you are. Ask them.")
                        .asException());
    }

    /** The speaker's own picture: the one that waits, otherwise the one that is shown. */
    public Optional<Picture> picture(Caller caller, String slug, boolean waiting) {
        Speaker speaker = speaker(caller, slug);
        return portraits.picture(
                speaker.programme(), speaker.person(), waiting ? PortraitState.PENDING : PortraitState.ACCEPTED);
    }

    private OwnPage page(ExchangeHead head, Exchange exchange, Speaker speaker) {
        return new OwnPage(
                head,
                speaker,
                exchange.frame()
                        .person(speaker.person())
                        .map(OwnPageService::person)
                        .orElse(null),
                items(exchange, speaker.person()),
                suggestions.of(speaker),
                portraits.in(speaker.programme()).stream()
                        .filter(one -> one.person().equals(speaker.person()))
                        .toList(),
                speakers.consents(speaker),
                speakers.history(speaker));
    }

    private static OwnPage.Person person(PersonListing listing) {
        return new OwnPage.Person(
                listing.name(),
                listing.familyFirst(),
                listing.home(),
                listing.posts().stream()
                        .map(post -> new Held(post.post(), post.institution().name()))
                        .toList());
    }

    private List<OwnPage.Spoken> items(Exchange exchange, String person) {
        List<ItemContent> contents = agendas.agenda(exchange).items().stream()
                .map(AgendaItem::content)
                .toList();
        List<Instant> starts = AgendaRules.starts(exchange.startsAt(), contents);
        List<OwnPage.Spoken> found = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            ItemContent content = contents.get(i);
            Instant begins = starts.get(i);
            content.speakers().stream()
                    .filter(one -> one.person() != null && one.person().key().equals(person))
                    .map(one -> new OwnPage.Spoken(
                            content.title(), one.role(), begins, begins.plusSeconds(content.minutes() * 60L)))
                    .forEach(found::add);
        }
        return found;
    }
}

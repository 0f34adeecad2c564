package org.consilium.peopledesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilium.access.AuditAction;
import org.consilium.access.AuditService;
import org.consilium.access.Caller;
import org.consilium.access.MemberService;
import org.consilium.access.Right;
import org.consilium.directory.FilePeople;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchange.Programme;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.people.PersonName;
import org.consilium.people.portrait.Picture;
import org.consilium.people.portrait.Portrait;
import org.consilium.people.portrait.PortraitService;
import org.consilium.people.portrait.PortraitState;
import org.consilium.people.speaker.ConsentSubject;
import org.consilium.people.speaker.RecordingConsent;
import org.consilium.people.speaker.Speaker;
import org.consilium.people.speaker.SpeakerService;
import org.consilium.people.speaker.Suggestion;
import org.consilium.people.speaker.SuggestionService;
import org.consilium.people.speaker.SuggestionState;
import org.consilium.peopledesk.PeopleOfAgenda.Candidate;
import org.consilium.scheduling.AgendaEditorService;
import org.consilium.scheduling.AgendaEditorService.Agenda;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/** The people of a working copy, for those who may edit it; it looks unknown to everybody else. */
@ApplicationScoped
@Transactional
public class PeopleDeskService {
    private static final int MOST_CANDIDATES = 200;

    private final AgendaEditorService agendas;
    private final ExchangeService exchanges;
    private final MemberService members;
    private final SpeakerService speakers;
    private final SuggestionService suggestions;
    private final PortraitService portraits;
    private final AuditService audit;

    PeopleDeskService(
            AgendaEditorService agendas,
            ExchangeService exchanges,
            MemberService members,
            SpeakerService speakers,
            SuggestionService suggestions,
            PortraitService portraits,
            AuditService audit) {
        this.agendas = agendas;
        this.exchanges = exchanges;
        this.members = members;
        this.speakers = speakers;
        this.suggestions = suggestions;
        this.portraits = portraits;
        this.audit = audit;
    }

    /**
     * @param slug of an exchange or a mission
     * @param exchange the slug of an exchange within the mission; "": the first one
     * @throws ProblemException 404 {@code exchange.unknown}
     */
    public PeopleOfAgenda people(Caller by, String slug, String exchange) {
        Agenda agenda = agenda(by, slug, exchange);
        Map<String, Speaker> linked =
                speakers.in(agenda.exchange()).stream().collect(Collectors.toMap(Speaker::person, one -> one));
        Known known = new Known(
                agenda.file(),
                linked,
                members.names(linked.values().stream().map(Speaker::member).toList()),
                speakers.consents(agenda.exchange()),
                candidates(agenda.exchange()),
                suggestions.in(slug).stream().filter(Suggestion::isOpen).toList(),
                portraits.in(slug));
        return new PeopleOfAgenda(
                slug,
                agenda.exchange(),
                agenda.file().title(),
                List.copyOf(agenda.file().exchanges().keySet()),
                exchanges.programme(agenda.exchange()).isPresent(),
                known.candidates(),
                shown(agenda).stream().map(one -> person(one, known)).toList());
    }

    /** What is stored about all people of an agenda. */
    private record Known(
            ExchangeFile file,
            Map<String, Speaker> linked,
            Map<Long, String> names,
            Map<Long, Map<ConsentSubject, RecordingConsent>> consents,
            List<Candidate> candidates,
            List<Suggestion> open,
            List<Portrait> pictures) {}

    private PeopleOfAgenda.Person person(ExchangeFile.Person one, Known known) {
        boolean familyFirst = FilePeople.familyFirst(known.file(), one);
        @Nullable Speaker speaker = known.linked().get(one.key());
        return new PeopleOfAgenda.Person(
                one.key(),
                one.name(),
                familyFirst,
                FilePeople.posts(known.file(), one),
                speaker,
                speaker == null ? "" : known.names().getOrDefault(speaker.member(), ""),
                speaker == null ? proposed(one, familyFirst, known.candidates(), known.linked()) : null,
                speaker == null ? Map.of() : known.consents().getOrDefault(speaker.member(), Map.of()),
                known.open().stream()
                        .filter(it -> it.person().equals(one.key()))
                        .toList(),
                known.pictures().stream()
                        .filter(it -> it.person().equals(one.key()))
                        .toList());
    }

    /** @param member the number of a speaker who has been let in; null ends the link */
    public void link(Caller by, String slug, String exchange, String person, @Nullable Long member) {
        Agenda agenda = requirePerson(by, slug, exchange, person);
        if (member == null) {
            speakers.unlink(agenda.exchange(), person);
        } else if (candidates(agenda.exchange()).stream().anyMatch(one -> one.id() == member)) {
            speakers.link(agenda.exchange(), member, slug, person);
        } else {
            throw Problem.unprocessable(
                            "speaker.unknown",
                            "Nobody of that number is a speaker of this exchange. Choose one of the list.")
                    .asException();
        }
        audit.record(
                by,
                AuditAction.SPEAKER_LINKED,
                agenda.exchange(),
                person + (member == null ? "" : ": member " + member));
    }

    /** An open suggestion for the working copy, which the caller may edit. */
    Optional<Suggestion> suggestion(Caller by, String slug, long id) {
        agenda(by, slug, "");
        return suggestions.open(slug, id);
    }

    void decide(Caller by, Suggestion suggestion, SuggestionState to) {
        if (suggestions.decide(suggestion.programme(), suggestion.id(), to, by.id())) {
            audit.record(
                    by,
                    AuditAction.SUGGESTION_DECIDED,
                    suggestion.programme(),
                    suggestion.person() + ": " + suggestion.kind().code() + " " + to.code());
        }
    }

    /** A picture that an organiser sends: shown at once. */
    public void upload(Caller by, String slug, String exchange, String person, byte[] file) {
        Agenda agenda = requirePerson(by, slug, exchange, person);
        portraits.upload(by.id(), slug, person, file, true);
        audit.record(by, AuditAction.PORTRAIT_DECIDED, agenda.exchange(), person + ": uploaded");
    }

    /**
     * @param digest of the picture that the organiser saw
     * @return false if it waits no more
     */
    public boolean decidePortrait(Caller by, String slug, String person, String digest, boolean accept) {
        requirePerson(by, slug, "", person);
        boolean decided = portraits.decide(slug, person, digest, accept);
        if (decided) {
            audit.record(by, AuditAction.PORTRAIT_DECIDED, slug, person + (accept ? ": accepted" : ": declined"));
        }
        return decided;
    }

    public void removePortrait(Caller by, String slug, String person) {
        requirePerson(by, slug, "", person);
        portraits.remove(slug, person);
        audit.record(by, AuditAction.PORTRAIT_DECIDED, slug, person + ": removed");
    }

    public Optional<Picture> picture(Caller by, String slug, String person, boolean waiting) {
        requirePerson(by, slug, "", person);
        return portraits.picture(slug, person, waiting ? PortraitState.PENDING : PortraitState.ACCEPTED);
    }

    private Agenda requirePerson(Caller by, String slug, String exchange, String person) {
        Agenda agenda = agenda(by, slug, exchange);
        if (agenda.file().people().stream().noneMatch(one -> one.key().equals(person))) {
            throw Problem.notFound("person.unknown", "The programme has no such person. Load the page again.")
                    .asException();
        }
        return agenda;
    }

    private Agenda agenda(Caller by, String slug, String exchange) {
        return agendas.agenda(by, slug, exchange)
                .filter(agenda -> isOf(slug, agenda.exchange()))
                .orElseThrow(() -> Problem.unknownExchange(slug).asException());
    }

    /** Whatever a working copy says: an exchange that is published elsewhere has its people there. */
    private boolean isOf(String slug, String exchange) {
        return exchanges
                .programme(exchange)
                .map(Programme::frame)
                .map(Programme::slug)
                .filter(frame -> !frame.equals(slug))
                .isEmpty();
    }

    /** Of an exchange of its own, everybody in the file; of one in a mission, those who appear in it. */
    private static List<ExchangeFile.Person> shown(Agenda agenda) {
        if (agenda.inMission().isEmpty()) {
            return agenda.file().people();
        }
        Set<String> appear = agenda.body().agenda().stream()
                .flatMap(part -> part.items().stream())
                .flatMap(item -> item.speakers().stream())
                .map(ExchangeFile.Speaker::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return agenda.file().people().stream()
                .filter(one -> appear.contains(one.key()))
                .toList();
    }

    private List<Candidate> candidates(String exchange) {
        List<Long> ids = members.having(Right.QUESTION_ANSWER, exchange, MOST_CANDIDATES);
        Map<Long, String> names = members.names(ids);
        return ids.stream()
                .map(id -> new Candidate(id, names.getOrDefault(id, "")))
                .toList();
    }

    /** The only one who is not linked and bears one of the person's names. */
    private static @Nullable Long proposed(
            ExchangeFile.Person person, boolean familyFirst, List<Candidate> candidates, Map<String, Speaker> linked) {
        Set<Long> taken = linked.values().stream().map(Speaker::member).collect(Collectors.toSet());
        List<Long> found = candidates.stream()
                .filter(one -> !taken.contains(one.id()))
                .filter(one -> bears(person, familyFirst, one.name()))
                .map(Candidate::id)
                .toList();
        return found.size() == 1 ? found.getFirst() : null;
    }

    private static boolean bears(ExchangeFile.Person person, boolean familyFirst, String name) {
        for (PersonName one : person.name().byLanguage().values()) {
            if (one.display(familyFirst).equalsIgnoreCase(name)
                    || one.display(!familyFirst).equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}

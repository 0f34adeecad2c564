package org.consilium.registration.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilium.access.MemberRole;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchange.PersonListing;
import org.consilium.exchange.Post;
import org.consilium.exchange.Programme;
import org.consilium.exchange.Side;
import org.consilium.people.speaker.Speaker;
import org.consilium.people.speaker.SpeakerService;
import org.consilium.registration.InvitationResult;
import org.consilium.registration.entry.PersonEntry;
import org.consilium.shared.UiLanguage;

/** Invites a person of the published agenda: the personal link then knows who of the agenda its owner is. Checks no rights. */
@ApplicationScoped
@Transactional
public class InvitedSpeakerService {
    private final ExchangeService exchanges;
    private final SpeakerService speakers;

    InvitedSpeakerService(ExchangeService exchanges, SpeakerService speakers) {
        this.exchanges = exchanges;
        this.speakers = speakers;
    }

    /**
     * What the agenda says of a person, in the language of the person's side.
     *
     * @param person key in the programme's file
     */
    public Optional<PersonEntry> entry(String slug, String person) {
        return exchanges
                .programme(slug)
                .map(Programme::frame)
                .flatMap(frame -> frame.person(person))
                .map(InvitedSpeakerService::entry);
    }

    /**
     * A person of the agenda.
     *
     * @param key in the programme's file
     */
    public record OfAgenda(String key, String name) {}

    /**
     * Those of the published agenda with whom no member is linked yet, in the order of the file.
     *
     * @param language of the page
     */
    public List<OfAgenda> unlinked(String slug, UiLanguage language) {
        Set<String> linked = speakers.in(slug).stream().map(Speaker::person).collect(Collectors.toSet());
        return exchanges.programme(slug).map(Programme::frame).stream()
                .flatMap(frame -> frame.people().stream())
                .filter(person -> !linked.contains(person.key()))
                .map(person -> new OfAgenda(
                        person.key(),
                        person.name().say(language.code(), person.familyFirst()).text()))
                .toList();
    }

    private static PersonEntry entry(PersonListing person) {
        Side home = person.home();
        String language = home.language();
        Optional<Post> post = person.posts().stream().findFirst();
        return new PersonEntry(
                person.name().say(language, person.familyFirst()).text(),
                "",
                UiLanguage.of(language).orElse(UiLanguage.EN).code(),
                post.map(one -> one.institution().name().say(language).text()).orElse(""),
                post.map(one -> one.post().say(language).text()).orElse(""),
                home.country());
    }

    /** Links a member who has just been invited as a speaker; does nothing if the agenda has no such person, or somebody is linked. */
    public void link(String slug, String person, InvitationResult invited) {
        boolean free = speakers.in(slug).stream().noneMatch(one -> one.person().equals(person));
        if (free && invited.invitee().role() == MemberRole.SPEAKER) {
            exchanges
                    .programme(slug)
                    .map(Programme::frame)
                    .filter(frame -> frame.person(person).isPresent())
                    .ifPresent(frame -> speakers.link(slug, invited.id(), frame.slug(), person));
        }
    }
}

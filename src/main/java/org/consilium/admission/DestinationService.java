package org.consilium.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.Right;
import org.consilium.exchange.OpenRooms;
import org.consilium.people.speaker.Participation;
import org.consilium.people.speaker.SpeakerService;

/** Where a person goes after entering by a personal link. */
@ApplicationScoped
public class DestinationService {
    /** The person's own page, for a link whose exchange does not exist here. */
    private static final String OWN = "/me";

    private final ProgrammeCardService programmes;
    private final OpenRooms rooms;
    private final SpeakerService speakers;

    DestinationService(ProgrammeCardService programmes, OpenRooms rooms, SpeakerService speakers) {
        this.programmes = programmes;
        this.rooms = rooms;
        this.speakers = speakers;
    }

    /**
     * The address after the language: the desk for a translator; the room while it is open, for a speaker who has not answered the
     * speaker's page, otherwise the agenda, otherwise the person's own page.
     */
    @Transactional
    public String of(Member member) {
        String slug = member.homeExchange();
        List<Grant> here = member.grants().stream()
                .filter(grant -> grant.exchange().equals(slug))
                .toList();
        if (!here.isEmpty() && here.stream().allMatch(grant -> grant.role().ofLanguage())) {
            return translations(slug, here.getFirst().language());
        }
        return programmes
                .card(slug)
                .map(programme -> programme.path() + within(member, slug))
                .orElse(OWN);
    }

    /** The address of the translator's desk after the language of the page. */
    public static String translations(String slug, String language) {
        return "/console/" + slug + "/translations/" + language;
    }

    private String within(Member member, String slug) {
        if (isExpected(member, slug) && rooms.isOpen(slug)) {
            return "/room";
        }
        boolean asked = Grant.rights(member.grants(), slug).contains(Right.QUESTION_ANSWER)
                && speakers.of(slug, member.id())
                        .filter(one -> one.participation() == Participation.UNANSWERED)
                        .isPresent();
        return asked ? "/speaker" : "";
    }

    private static boolean isExpected(Member member, String slug) {
        return Grant.rights(member.grants(), slug).contains(Right.ROOM_ENTER);
    }
}

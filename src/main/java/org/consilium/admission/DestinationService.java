package org.consilium.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.Right;
import org.consilium.exchange.OpenRooms;

/** Where a person goes after entering by a personal link. */
@ApplicationScoped
public class DestinationService {
    /** The person's own page, for a link whose exchange does not exist here. */
    private static final String OWN = "/me";

    private final ProgrammeCardService programmes;
    private final OpenRooms rooms;

    DestinationService(ProgrammeCardService programmes, OpenRooms rooms) {
        this.programmes = programmes;
        this.rooms = rooms;
    }

    /**
     * The address after the language: the room while it is open, otherwise the agenda, otherwise the person's own page.
     */
    @Transactional
    public String of(Member member) {
        String slug = member.homeExchange();
        return programmes
                .card(slug)
                .map(programme -> programme.path() + (isExpected(member, slug) && rooms.isOpen(slug) ? "/room" : ""))
                .orElse(OWN);
    }

    private static boolean isExpected(Member member, String slug) {
        return Grant.rights(member.grants(), slug).contains(Right.ROOM_ENTER);
    }
}

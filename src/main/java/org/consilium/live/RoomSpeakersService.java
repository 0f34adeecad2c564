package org.consilium.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.consilium.access.Caller;
import org.consilium.access.MemberService;
import org.consilium.access.Right;
import org.consilium.live.room.Actor;
import org.consilium.live.room.RoomRules;
import org.consilium.live.view.RoomPerson;

/** To whom the questions and the booths of a room can be given, whether they are in it at the moment or not. */
@ApplicationScoped
@Transactional
public class RoomSpeakersService {
    private static final int MOST = 200;

    private final RoomEntryService entry;
    private final MemberService members;
    private final RoomPeopleService people;

    RoomSpeakersService(RoomEntryService entry, MemberService members, RoomPeopleService people) {
        this.entry = entry;
        this.members = members;
        this.people = people;
    }

    /** For those who write in booths, and who coordinate them. */
    public List<RoomPerson> interpreters(Caller caller, String slug) {
        Actor who = entry.enter(caller, slug);
        if (!who.may(Right.BOOTH_COORDINATE)) {
            RoomRules.require(who, Right.BOOTH_WRITE);
        }
        return members.having(Right.BOOTH_WRITE, slug, MOST).stream()
                .map(people.of(slug)::of)
                .toList();
    }

    /** For those who assign. */
    public List<RoomPerson> speakers(Caller caller, String slug) {
        RoomRules.require(entry.enter(caller, slug), Right.QUESTION_TRIAGE);
        return members.having(Right.QUESTION_ANSWER, slug, MOST).stream()
                .map(people.of(slug)::of)
                .toList();
    }
}

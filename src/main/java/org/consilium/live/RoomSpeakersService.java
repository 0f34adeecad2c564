package org.consilium.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilium.access.Caller;
import org.consilium.access.MemberService;
import org.consilium.access.Right;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchange.Programme;
import org.consilium.live.room.Actor;
import org.consilium.live.room.RoomRules;
import org.consilium.live.view.RoomPerson;
import org.consilium.live.view.RoomSpeaker;
import org.consilium.people.speaker.SpeakerService;

/** To whom the questions and the booths of a room can be given, whether they are in it at the moment or not. */
@ApplicationScoped
@Transactional
public class RoomSpeakersService {
    private static final int MOST = 200;

    private final RoomEntryService entry;
    private final MemberService members;
    private final RoomPeopleService people;
    private final SpeakerService linked;
    private final ExchangeService exchanges;

    RoomSpeakersService(
            RoomEntryService entry,
            MemberService members,
            RoomPeopleService people,
            SpeakerService linked,
            ExchangeService exchanges) {
        this.entry = entry;
        this.members = members;
        this.people = people;
        this.linked = linked;
        this.exchanges = exchanges;
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
    public List<RoomSpeaker> speakers(Caller caller, String slug) {
        RoomRules.require(entry.enter(caller, slug), Right.QUESTION_TRIAGE);
        Map<Long, String> persons = persons(slug);
        return members.having(Right.QUESTION_ANSWER, slug, MOST).stream()
                .map(people.of(slug)::of)
                .map(one -> new RoomSpeaker(one.id(), one.name(), one.side(), one.institution(), persons.get(one.id())))
                .toList();
    }

    /** The ids in the directory of those whom the organisers have linked to a person of the agenda. */
    private Map<Long, String> persons(String slug) {
        Map<Long, String> persons = new HashMap<>();
        exchanges
                .programme(slug)
                .map(Programme::frame)
                .ifPresent(frame -> linked.in(slug)
                        .forEach(one -> frame.person(one.person())
                                .ifPresent(person ->
                                        persons.put(one.member(), person.named().id()))));
        return persons;
    }
}

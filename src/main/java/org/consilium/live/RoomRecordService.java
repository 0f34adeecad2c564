package org.consilium.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.consilium.access.AuditAction;
import org.consilium.access.AuditService;
import org.consilium.access.Caller;
import org.consilium.access.Right;
import org.consilium.live.room.Actor;
import org.consilium.live.room.DoorState;
import org.consilium.live.room.Lane;
import org.consilium.live.room.Question;
import org.consilium.live.room.RoomEvent;
import org.consilium.live.room.RoomProgramme;
import org.consilium.live.room.RoomRules;
import org.consilium.live.room.RoomState;
import org.consilium.live.room.StoredEvent;
import org.consilium.live.view.OlderMessagesJson;
import org.consilium.live.view.QuestionDossier;
import org.consilium.live.view.RevisionJson;
import org.consilium.live.view.RoomPeople;
import org.consilium.live.view.RoomPerson;
import org.consilium.live.view.RoomViews;

/** Earlier content of a room, from the database: needs no room in memory, and reads only what is requested. */
@ApplicationScoped
@Transactional
public class RoomRecordService {
    private final RoomRepository rooms;
    private final RoomEntryService entry;
    private final RoomProgrammeService programmes;
    private final RoomPeopleService people;
    private final AuditService audit;

    RoomRecordService(
            RoomRepository rooms,
            RoomEntryService entry,
            RoomProgrammeService programmes,
            RoomPeopleService people,
            AuditService audit) {
        this.rooms = rooms;
        this.entry = entry;
        this.programmes = programmes;
        this.people = people;
        this.audit = audit;
    }

    /** The newest messages with numbers below {@code before}, in their present form. */
    public OlderMessagesJson older(Caller caller, String slug, long before) {
        enter(caller, slug);
        List<Long> numbers = new ArrayList<>(rooms.messagesBefore(slug, before, RoomViews.MESSAGES + 1));
        boolean more = numbers.size() > RoomViews.MESSAGES;
        RoomState some = replay(slug, more ? numbers.subList(0, RoomViews.MESSAGES) : numbers);
        RoomViews views = views(slug);
        return new OlderMessagesJson(
                some.messages().stream().map(views::message).toList(), more);
    }

    /** All versions of a message, oldest first; a deleted one has none. */
    public List<RevisionJson> history(Caller caller, String slug, long number) {
        RoomRules.require(enter(caller, slug), Right.ROOM_MODERATE);
        RoomPeople here = people.of(slug);
        List<RevisionJson> revisions = new ArrayList<>();
        for (StoredEvent stored : rooms.about(slug, List.of(number))) {
            switch (stored.event()) {
                case RoomEvent.Said said ->
                    revisions.add(
                            new RevisionJson(stored.at(), here.of(said.by()), RevisionJson.orDeleted(said.text())));
                case RoomEvent.Edited edited ->
                    revisions.add(
                            new RevisionJson(stored.at(), here.of(edited.by()), RevisionJson.orDeleted(edited.text())));
                case RoomEvent.Deleted deleted ->
                    revisions.add(new RevisionJson(stored.at(), here.of(deleted.by()), null));
                default -> {}
            }
        }
        if (revisions.isEmpty()) {
            throw RoomRules.unknown("message", number);
        }
        return revisions;
    }

    /** Who asked a question, named or not. The audit log records the lookup. */
    public RoomPerson asker(Caller caller, String slug, long number) {
        RoomRules.require(enter(caller, slug), Right.ROOM_MODERATE);
        Question question = replay(slug, List.of(number)).findQuestion(number);
        if (question == null) {
            throw RoomRules.unknown("question", number);
        }
        if (!question.asked().named()) {
            audit.record(caller, AuditAction.ASKER_LOOKED_UP, slug, "question " + number);
        }
        return people.of(slug).of(question.asked().by());
    }

    /** All questions that the caller may see, in the order of asking. */
    public QuestionDossier dossier(Caller caller, String slug) {
        Actor who = enter(caller, slug);
        RoomProgramme programme = programmes.programme(slug).orElseThrow();
        List<Long> numbers = rooms.questions(slug);
        Lane lane = Lane.of(who.rights());
        return new QuestionDossier(programme, lane, views(slug).questions().all(replay(slug, numbers), lane));
    }

    private RoomViews views(String slug) {
        return new RoomViews(people.of(slug));
    }

    RoomState replay(String slug, List<Long> numbers) {
        RoomState some = new RoomState();
        rooms.about(slug, numbers).forEach(some::replay);
        return some;
    }

    /** A member who was removed from the room no longer reads its record. */
    Actor enter(Caller caller, String slug) {
        Actor who = entry.enter(caller, slug);
        if (isRemoved(slug, who.id())) {
            throw RoomRules.removed();
        }
        return who;
    }

    /** Whether a moderator has removed a member from the room. Checks no rights. */
    public boolean isRemoved(String slug, long member) {
        return ofKinds(slug, "removed").isRemoved(member);
    }

    /** Whether the room is open, for features outside it. Checks no rights. */
    public DoorState door(String slug, Instant now) {
        RoomProgramme programme = programmes.programme(slug).orElseThrow();
        return ofKinds(slug, "door_set").door().state(programme, now);
    }

    /**
     * The epoch of the room's history, see {@link RoomStore#epoch}; empty if nobody has entered it yet. Checks no
     * rights.
     */
    public String epoch(String slug) {
        return rooms.epoch(slug);
    }

    /** Locks the room against writing until the transaction ends. Call it before reading anything. Checks no rights. */
    public void alone(String slug) {
        rooms.lock(slug);
    }

    /** The state of the room as derived from events of these kinds. */
    RoomState ofKinds(String slug, String... kinds) {
        RoomState some = new RoomState();
        rooms.ofKinds(slug, kinds).forEach(some::replay);
        return some;
    }
}

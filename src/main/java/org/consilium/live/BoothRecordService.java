package org.consilium.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.consilium.access.Caller;
import org.consilium.access.Right;
import org.consilium.booth.Booth;
import org.consilium.booth.BoothEvent;
import org.consilium.live.room.Actor;
import org.consilium.live.room.RoomEvent;
import org.consilium.live.room.RoomRules;
import org.consilium.live.room.RoomState;
import org.consilium.live.room.StoredEvent;
import org.consilium.live.view.BoothViews;
import org.consilium.live.view.OlderSegmentsJson;
import org.consilium.live.view.RevisionJson;
import org.consilium.live.view.RoomPeople;

/** Earlier output of a room's booths, from the database. */
@ApplicationScoped
@Transactional
public class BoothRecordService {
    static final int SEGMENTS = 200;

    private final RoomRepository rooms;
    private final RoomRecordService records;
    private final RoomPeopleService people;

    BoothRecordService(RoomRepository rooms, RoomRecordService records, RoomPeopleService people) {
        this.rooms = rooms;
        this.records = records;
        this.people = people;
    }

    /** Languages of booths that a coordinator has opened or closed, and whether they are open now. Checks no rights. */
    public Map<String, Boolean> openedOrClosed(String slug) {
        Map<String, Boolean> open = new TreeMap<>();
        for (Booth booth :
                records.ofKinds(slug, "booth_opened", "booth_closed").booths().all()) {
            open.put(booth.language(), booth.isOpen(false));
        }
        return open;
    }

    /** Numbers of the segments that are retracted now. Checks no rights. */
    public Set<Long> retracted(String slug) {
        return Set.copyOf(rooms.retracted(slug));
    }

    /** The newest segments of a booth with numbers below {@code before}, in their present form; oldest first. */
    public OlderSegmentsJson older(Caller caller, String slug, String booth, long before) {
        records.enter(caller, slug);
        List<Long> numbers = rooms.segmentsBefore(slug, booth, before, SEGMENTS + 1);
        boolean more = numbers.size() > SEGMENTS;
        RoomState held = records.replay(slug, more ? numbers.subList(0, SEGMENTS) : numbers);
        return new OlderSegmentsJson(new BoothViews(people.of(slug)).segments(held.booths()), more);
    }

    /**
     * All versions of a segment, oldest first, without those from before a retraction; for interpreters and
     * coordinators.
     */
    public List<RevisionJson> history(Caller caller, String slug, long number) {
        Actor who = records.enter(caller, slug);
        RoomRules.require(who, Right.BOOTH_READ);
        RoomPeople here = people.of(slug);
        List<RevisionJson> revisions = new ArrayList<>();
        for (StoredEvent stored : rooms.about(slug, List.of(number))) {
            if (stored.event() instanceof RoomEvent.InBooth(BoothEvent event)) {
                switch (event) {
                    case BoothEvent.SegmentWritten written ->
                        revisions.add(new RevisionJson(
                                stored.at(), here.of(written.by()), RevisionJson.orDeleted(written.text())));
                    case BoothEvent.SegmentCorrected one ->
                        revisions.add(
                                new RevisionJson(stored.at(), here.of(one.by()), RevisionJson.orDeleted(one.text())));
                    case BoothEvent.SegmentRetracted one ->
                        revisions.add(new RevisionJson(stored.at(), here.of(one.by()), null));
                    default -> {
                        // Not a text.
                    }
                }
            }
        }
        if (revisions.isEmpty()) {
            throw RoomRules.unknown("segment", number);
        }
        return revisions;
    }
}

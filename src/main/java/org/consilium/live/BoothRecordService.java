package org.consilium.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.consilium.access.Caller;
import org.consilium.access.Right;
import org.consilium.booth.BoothEvent;
import org.jspecify.annotations.Nullable;

/** What the booths of a room wrote earlier, from the database. */
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

    /** Languages of booths that a coordinator has opened or closed, and whether they are open now. Asks for no rights. */
    public Map<String, Boolean> openedOrClosed(String slug) {
        Map<String, Long> last = new TreeMap<>();
        Map<String, Boolean> open = new TreeMap<>();
        for (String kind : List.of("booth_opened", "booth_closed")) {
            for (StoredEvent stored : rooms.ofKindBefore(slug, kind, Long.MAX_VALUE, SEGMENTS)) {
                String booth = booth(stored);
                if (booth != null && stored.seq() > last.getOrDefault(booth, 0L)) {
                    last.put(booth, stored.seq());
                    open.put(booth, kind.equals("booth_opened"));
                }
            }
        }
        return open;
    }

    private static @Nullable String booth(StoredEvent stored) {
        return switch (stored.event()) {
            case RoomEvent.InBooth(BoothEvent.BoothOpened one) -> one.booth();
            case RoomEvent.InBooth(BoothEvent.BoothClosed one) -> one.booth();
            default -> null;
        };
    }

    /** The newest segments of a booth with numbers below {@code before}, as they are now; oldest first. */
    public OlderSegmentsJson older(Caller caller, String slug, String booth, long before) {
        records.enter(caller, slug);
        List<Long> numbers = new ArrayList<>();
        long from = before;
        List<StoredEvent> some;
        do {
            some = rooms.ofKindBefore(slug, "segment_written", from, SEGMENTS);
            some.stream().filter(stored -> isOf(booth, stored)).forEach(stored -> numbers.add(stored.seq()));
            from = some.isEmpty() ? 0 : some.getLast().seq();
        } while (numbers.size() <= SEGMENTS && some.size() == SEGMENTS);
        boolean more = numbers.size() > SEGMENTS;
        RoomState held = records.replay(slug, more ? numbers.subList(0, SEGMENTS) : numbers);
        return new OlderSegmentsJson(new BoothViews(people.of(slug)).segments(held.booths()), more);
    }

    private static boolean isOf(String booth, StoredEvent stored) {
        return stored.event() instanceof RoomEvent.InBooth(BoothEvent.SegmentWritten written)
                && written.booth().equals(booth);
    }

    /** All texts of a segment, the first one first; for who interprets or coordinates. */
    public List<RevisionJson> history(Caller caller, String slug, long number) {
        Actor who = records.enter(caller, slug);
        if (!who.may(Right.BOOTH_COORDINATE)) {
            RoomRules.require(who, Right.BOOTH_WRITE);
        }
        RoomPeople here = people.of(slug);
        List<RevisionJson> revisions = new ArrayList<>();
        for (StoredEvent stored : rooms.about(slug, List.of(number))) {
            if (stored.event() instanceof RoomEvent.InBooth(BoothEvent event)) {
                switch (event) {
                    case BoothEvent.SegmentWritten written ->
                        revisions.add(new RevisionJson(stored.at(), here.of(written.by()), written.text()));
                    case BoothEvent.SegmentCorrected one ->
                        revisions.add(new RevisionJson(stored.at(), here.of(one.by()), one.text()));
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

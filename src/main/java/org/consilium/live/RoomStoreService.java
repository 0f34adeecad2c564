package org.consilium.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.consilium.booth.BoothEvent;
import org.consilium.live.decision.Decision;
import org.consilium.live.decision.Submission;
import org.consilium.live.room.EarlierWords;
import org.consilium.live.room.RoomEvent;
import org.consilium.live.room.StoredEvent;

/**
 * Rooms in the database. A room's row is locked while its events are written, which gives the room its single order.
 */
@ApplicationScoped
class RoomStoreService implements RoomStore {
    /** How many events of other nodes are read at once. */
    private static final int MISSED_AT_ONCE = 10_000;

    private final RoomRepository rooms;
    private final Event<SegmentsRetracted> retracted;

    RoomStoreService(RoomRepository rooms, Event<SegmentsRetracted> retracted) {
        this.rooms = rooms;
        this.retracted = retracted;
    }

    @Override
    @Transactional
    public String epoch(String exchange) {
        rooms.make(exchange);
        return rooms.epoch(exchange);
    }

    @Override
    @Transactional
    public List<StoredEvent> eventsAfter(String exchange, long seq, int limit) {
        return rooms.eventsAfter(exchange, seq, limit);
    }

    @Override
    @Transactional
    public Appended append(String exchange, long seq, List<Submission> commands, Function<Meanwhile, Decision> decide) {
        List<StoredEvent> events = missed(exchange, seq, rooms.lock(exchange).orElseThrow());
        Decision decision = decide.apply(new Meanwhile(
                List.copyOf(events),
                rooms.known(
                        exchange, commands.stream().map(Submission::commandId).toList())));
        if (!decision.events().isEmpty()) {
            rooms.append(exchange, decision.events());
            decision.events().forEach(one -> events.add(one.event()));
            empty(exchange, decision.events());
        }
        return new Appended(events, decision.outcomes());
    }

    private List<StoredEvent> missed(String exchange, long seq, long last) {
        if (seq > last) {
            throw new IllegalStateException(
                    "room " + exchange + " ends at " + last + " in the database, which is an older"
                            + " copy: start the application again, so that it reads the room anew");
        }
        List<StoredEvent> missed = new ArrayList<>();
        for (long read = seq; read < last; read = missed.getLast().seq()) {
            if (!missed.addAll(rooms.eventsAfter(exchange, read, MISSED_AT_ONCE))) {
                throw new IllegalStateException("room " + exchange + " has no event after " + read + " of " + last);
            }
        }
        return missed;
    }

    private void empty(String exchange, List<Decision.Decided> rows) {
        Set<Long> segments = new HashSet<>();
        for (Decision.Decided row : rows) {
            StoredEvent stored = row.event();
            Long deleted = EarlierWords.deleted(stored.event());
            if (deleted != null) {
                rooms.empty(exchange, deleted, stored.seq());
            }
            if (stored.event() instanceof RoomEvent.InBooth(BoothEvent.SegmentRetracted one)) {
                segments.add(one.segment());
            }
        }
        if (!segments.isEmpty()) {
            retracted.fire(new SegmentsRetracted(exchange, segments));
        }
    }
}

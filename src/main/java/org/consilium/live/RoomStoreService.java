package org.consilium.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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

    /** Databases round times; an event that was stored again after a restore is later than the lost one by more. */
    private static final Duration ROUNDING = Duration.ofSeconds(1);

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
    public void renew(String exchange, String replaced) {
        rooms.renew(exchange, replaced);
    }

    @Override
    @Transactional(dontRollbackOn = HistoryReplacedException.class)
    public List<StoredEvent> eventsAfter(String exchange, Seen seen, int limit) {
        Optional<RoomRepository.Head> head = rooms.head(exchange, seen.seq());
        if (head.isEmpty()) {
            return List.of(); // nobody has been in that room
        }
        check(exchange, seen, head.get());
        return head.get().seq() == seen.seq() ? List.of() : rooms.eventsAfter(exchange, seen.seq(), limit);
    }

    @Override
    @Transactional
    public Appended append(
            String exchange, Seen seen, List<Submission> commands, Function<Meanwhile, Decision> decide) {
        RoomRepository.Head head = rooms.lockedHead(exchange, seen.seq()).orElseThrow();
        check(exchange, seen, head);
        List<StoredEvent> events = missed(exchange, seen.seq(), head.seq());
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

    private static void check(String exchange, Seen seen, RoomRepository.Head head) {
        boolean longer = head.seq() >= seen.seq();
        boolean same = seen.at() == null
                || (head.at() != null
                        && Duration.between(seen.at(), head.at()).abs().compareTo(ROUNDING) <= 0);
        if (!head.epoch().equals(seen.epoch()) || !longer || !same) {
            throw new HistoryReplacedException("room " + exchange + " ends at " + head.seq()
                    + " in the database, in a different history than the one known up to " + seen.seq());
        }
    }

    private List<StoredEvent> missed(String exchange, long seq, long last) {
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

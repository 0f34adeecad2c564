package org.consilium.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.consilium.shared.ProblemException;

/** Rooms in the database. The row of a room is locked while its events are written: that is the room's one order. */
@ApplicationScoped
class RoomStoreService implements RoomStore {
    /** Of other nodes' events, read at once before this node's own commands are decided. */
    private static final int MOST_MISSED = 100_000;

    private final RoomRepository rooms;
    private final Clock clock;

    RoomStoreService(RoomRepository rooms, Clock clock) {
        this.rooms = rooms;
        this.clock = clock;
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
    public Batch commit(String exchange, RoomState room, List<Submission> commands) {
        List<StoredEvent> events = new ArrayList<>();
        if (rooms.lock(exchange) != room.seq()) {
            events.addAll(rooms.eventsAfter(exchange, room.seq(), MOST_MISSED));
            events.forEach(missed -> room.apply(missed.seq(), missed.at(), missed.event()));
        }
        Map<RoomRepository.CommandKey, Long> known = rooms.known(
                exchange, commands.stream().map(Submission::commandId).toList());
        List<RoomRepository.Row> rows = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (Submission command : commands) {
            outcomes.add(decide(room, command, known, rows));
        }
        if (!rows.isEmpty()) {
            rooms.append(exchange, rows);
            rows.forEach(row -> events.add(row.event()));
        }
        return new Batch(events, outcomes);
    }

    private Outcome decide(
            RoomState room,
            Submission command,
            Map<RoomRepository.CommandKey, Long> known,
            List<RoomRepository.Row> rows) {
        var key = new RoomRepository.CommandKey(command.actor().id(), command.commandId());
        Long before = known.get(key);
        if (before != null) {
            return new Outcome.Done(before);
        }
        try {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // what the column keeps
            List<RoomEvent> made = RoomRules.decide(room, command.actor(), command.command(), now);
            for (RoomEvent event : made) {
                StoredEvent stored = new StoredEvent(room.seq() + 1, now, event);
                room.apply(stored.seq(), now, event);
                rows.add(new RoomRepository.Row(stored, key.member(), key.command()));
                known.put(key, stored.seq());
            }
            return new Outcome.Done(made.isEmpty() ? 0 : room.seq());
        } catch (ProblemException refused) {
            return new Outcome.Refused(refused.problem());
        }
    }
}

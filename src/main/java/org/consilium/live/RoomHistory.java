package org.consilium.live;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.consilium.live.room.RoomState;
import org.consilium.live.room.StoredEvent;

/** Reads the events of one room into its state. Blocks on the database. */
final class RoomHistory {
    /** How much a viewer can have missed and still be served from memory, right after a restart. */
    private static final int REMEMBERED = 5_000;

    private final String exchange;
    private final RoomStore store;
    private final Clock clock;

    RoomHistory(String exchange, RoomStore store, Clock clock) {
        this.exchange = exchange;
        this.store = store;
        this.clock = clock;
    }

    /** Reads everything. @return the latest events, oldest first */
    List<StoredEvent> readAll(RoomState into) {
        List<StoredEvent> latest = new ArrayList<>();
        List<StoredEvent> more = store.eventsAfter(exchange, 0, REMEMBERED);
        while (!more.isEmpty()) {
            more.forEach(into::apply);
            latest.addAll(more);
            latest = new ArrayList<>(latest.subList(Math.max(0, latest.size() - REMEMBERED), latest.size()));
            more = store.eventsAfter(exchange, into.seq(), REMEMBERED);
        }
        into.heard(clock.instant());
        return latest;
    }

    /** Reads what other nodes have written since. @return these events */
    List<StoredEvent> catchUp(RoomState room) {
        List<StoredEvent> missed = store.eventsAfter(exchange, room.seq(), REMEMBERED);
        missed.forEach(room::apply);
        if (!missed.isEmpty()) {
            room.heard(clock.instant());
        }
        return missed;
    }
}

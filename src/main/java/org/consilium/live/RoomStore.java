package org.consilium.live;

import java.util.List;
import org.consilium.live.room.CommandOutcome;
import org.consilium.live.room.RoomState;
import org.consilium.live.room.StoredEvent;
import org.consilium.live.room.Submission;

/** Stores the events of a room. Every method is a transaction of its own; never call one on an event loop. */
public interface RoomStore {
    /** Identifies the room's history; changes when the history is replaced, as after a restore. */
    String epoch(String exchange);

    /** Events after {@code seq}, in order, at most {@code limit}. */
    List<StoredEvent> eventsAfter(String exchange, long seq, int limit);

    /**
     * Decides commands in order and stores the resulting events, all in one transaction. {@code events} are those that
     * the room has not seen: first of other nodes, then of these commands. When this returns, the room has applied
     * them; when it throws, the room must be discarded, and the fate of the commands is unknown.
     */
    Batch commit(String exchange, RoomState room, List<Submission> commands);

    /** @param outcomes one for each command, in order */
    record Batch(List<StoredEvent> events, List<CommandOutcome> outcomes) {}
}

package org.consilium.live;

import java.util.List;
import org.consilium.live.room.CommandOutcome;
import org.consilium.live.room.RoomState;
import org.consilium.live.room.StoredEvent;
import org.consilium.live.room.Submission;

/** Where the events of a room are kept. Every method is a transaction of its own; never on an event loop. */
public interface RoomStore {
    /** The name of the room's history; changes where the history is another one, as after a restore. */
    String epoch(String exchange);

    /** Events after {@code seq}, in order, at most {@code limit}. */
    List<StoredEvent> eventsAfter(String exchange, long seq, int limit);

    /**
     * Decides commands in order and stores what follows, all in one transaction. {@code events} are those that the room has
     * not seen: of other nodes first, then of these commands. The room has applied them when this returns; when it throws,
     * the room is of no use any more and nothing is known of the commands.
     */
    Batch commit(String exchange, RoomState room, List<Submission> commands);

    /** @param outcomes one for each command, in order */
    record Batch(List<StoredEvent> events, List<CommandOutcome> outcomes) {}
}

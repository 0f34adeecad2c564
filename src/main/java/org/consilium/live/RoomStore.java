package org.consilium.live;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.consilium.live.decision.CommandOutcome;
import org.consilium.live.decision.Decision;
import org.consilium.live.decision.Submission;
import org.consilium.live.room.StoredEvent;
import org.jspecify.annotations.Nullable;

/** Stores the events of a room. Every method is a transaction of its own; never call one on an event loop. */
public interface RoomStore {
    /** Identifies the room's history; changes when the history is replaced, as after a restore. */
    String epoch(String exchange);

    /**
     * Gives the room a new epoch, so that all nodes and viewers read it anew.
     *
     * @param replaced does nothing if the room has a different epoch already
     */
    void renew(String exchange, String replaced);

    /**
     * The events that the caller has not seen, in order, at most {@code limit}.
     *
     * @throws HistoryReplacedException if the caller has seen a different history
     */
    List<StoredEvent> eventsAfter(String exchange, Seen seen, int limit);

    /**
     * Stores a decision, in one transaction during which no other node writes to the room. Reads what was stored meanwhile,
     * lets {@code decide} decide on that basis, and appends the events. When this throws, nothing was stored, or, if the
     * connection broke during the commit, the outcome is unknown.
     *
     * @param decide called once, inside the transaction; changes nothing
     * @throws HistoryReplacedException if the caller has seen a different history; nothing was stored then
     */
    Appended append(String exchange, Seen seen, List<Submission> commands, Function<Meanwhile, Decision> decide);

    /**
     * How far a caller has read a room.
     *
     * @param seq of the last event, 0 before the first
     * @param at of that event, by which it is recognised to within a second; null: any event of that number
     */
    record Seen(String epoch, long seq, @Nullable Instant at) {}

    /**
     * What was stored before this transaction.
     *
     * @param missed events after those that the caller has seen, in order
     * @param known those of the commands that are stored, with the number of the event that each made
     */
    record Meanwhile(List<StoredEvent> missed, Map<Submission.Key, Long> known) {}

    /**
     * What is stored now.
     *
     * @param events that the caller has not seen, in order: first those of other nodes, then those of these commands
     * @param outcomes one for each command, in order
     */
    record Appended(List<StoredEvent> events, List<CommandOutcome> outcomes) {}
}

package org.consilium.live.decision;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilium.live.room.RoomEvent;
import org.consilium.live.room.RoomFacts;
import org.consilium.live.room.RoomRules;
import org.consilium.live.room.RoomState;
import org.consilium.live.room.StoredEvent;
import org.consilium.shared.ProblemException;

/**
 * Decides a group of commands one after the other: each sees the changes of those before it. Pure: the room is not
 * changed, and the same room, facts, commands and time give the same decision.
 */
public final class Decider {
    /** The room as it will be once the events so far are stored. */
    private final RoomState ahead;

    private final RoomFacts facts;
    private final Map<Submission.Key, Long> known;
    private final Instant now;
    private final List<Decision.Decided> decided = new ArrayList<>();
    /** How many of the decided events are applied to {@code ahead}. */
    private int applied;

    private Decider(RoomState room, RoomFacts facts, Map<Submission.Key, Long> known, Instant clock) {
        ahead = room.fork();
        this.facts = facts;
        this.known = new HashMap<>(known);
        now = ahead.time(clock).truncatedTo(ChronoUnit.MICROS); // what the column keeps
    }

    /**
     * Decides commands in the order in which they came.
     *
     * @param room with everything that is stored
     * @param known commands that are stored already, with the number of the event that each made
     * @param clock what time it is on this node
     */
    public static Decision decide(
            RoomState room,
            RoomFacts facts,
            List<Submission> commands,
            Map<Submission.Key, Long> known,
            Instant clock) {
        Decider decider = new Decider(room, facts, known, clock);
        List<CommandOutcome> outcomes = commands.stream().map(decider::decide).toList();
        return new Decision(List.copyOf(decider.decided), outcomes);
    }

    private CommandOutcome decide(Submission command) {
        Long before = known.get(command.key());
        if (before != null) {
            return new CommandOutcome.Done(before);
        }
        // Only now: a command that comes alone costs no copy of what it changes.
        for (; applied < decided.size(); applied++) {
            ahead.apply(decided.get(applied).event());
        }
        try {
            return happened(command, RoomRules.decide(ahead, facts, command.actor(), command.command(), now));
        } catch (ProblemException refused) {
            return new CommandOutcome.Refused(refused.problem());
        }
    }

    private CommandOutcome happened(Submission command, List<RoomEvent> made) {
        if (made.isEmpty()) {
            return new CommandOutcome.Done(0);
        }
        long seq = ahead.seq();
        for (RoomEvent event : made) {
            boolean last = event == made.getLast();
            decided.add(new Decision.Decided(
                    new StoredEvent(++seq, now, event), command.actor().id(), last ? command.commandId() : null));
        }
        known.put(command.key(), seq);
        return new CommandOutcome.Done(seq);
    }
}

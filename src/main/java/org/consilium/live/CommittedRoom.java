package org.consilium.live;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.consilium.live.decision.CommandOutcome;
import org.consilium.live.decision.Decider;
import org.consilium.live.decision.Decision;
import org.consilium.live.decision.Submission;
import org.consilium.live.room.RoomState;
import org.consilium.live.room.StoredEvent;
import org.consilium.shared.Problem;
import org.consilium.shared.SqlRunner;
import org.jspecify.annotations.Nullable;

/**
 * A room as far as the database has it. Its state changes in one place, {@link #apply}, and only by events that are committed:
 * after a commit that failed, or whose end is not known, the state is as before, and what was committed after all is found
 * with the next group. Waits for the database; one thread at a time.
 */
final class CommittedRoom {
    /** What a viewer can have missed and still be served from memory, right after a restart. */
    private static final int REMEMBERED = 5_000;

    /** The database ends one of two transactions that wait for each other; nothing of it is stored then. */
    private static final int DEADLOCK_TRIES = 3;

    static final Problem AWAY = Problem.unavailable(
            "room.unavailable",
            "It could not be stored just now, and was shown to nobody. Send it again in a moment; sending twice does"
                    + " no harm.");

    private final String exchange;
    private final RoomStore store;
    private final RoomFactsReader facts;
    private final Clock clock;
    private final RoomState state = new RoomState();
    private final Queue<StoredEvent> news = new ArrayDeque<>();
    private final String epoch;
    private @Nullable Instant lastAt;

    /** Makes the room in the database if it is missing. */
    CommittedRoom(String exchange, RoomStore store, RoomFactsReader facts, Clock clock) {
        this.exchange = exchange;
        this.store = store;
        this.facts = facts;
        this.clock = clock;
        epoch = store.epoch(exchange);
    }

    String epoch() {
        return epoch;
    }

    /** After a {@link HistoryReplacedException}: this object is of no more use, and the next one reads a new epoch. */
    void replace() {
        store.renew(exchange, epoch);
    }

    private RoomStore.Seen seen() {
        return new RoomStore.Seen(epoch, state.seq(), lastAt);
    }

    /** To be read only. */
    RoomState state() {
        return state;
    }

    /** Committed events, oldest first, that the caller takes out once they have been shown. */
    Queue<StoredEvent> news() {
        return news;
    }

    /** Reads the whole history; once, at first. @return its latest events, oldest first, which need not be shown */
    List<StoredEvent> readAll() {
        List<StoredEvent> latest = new ArrayList<>();
        for (boolean more = true; more; ) {
            more = catchUp();
            latest.addAll(news);
            latest.subList(0, Math.max(0, latest.size() - REMEMBERED)).clear();
            news.clear();
        }
        return latest;
    }

    /** Reads what other nodes have stored, up to a bound. @return whether there was anything */
    boolean catchUp() {
        List<StoredEvent> missed = store.eventsAfter(exchange, seen(), REMEMBERED);
        apply(missed);
        return !missed.isEmpty();
    }

    /** Decides and stores commands. @return what came of each, in order */
    List<CommandOutcome> commit(List<Submission> commands) {
        RoomStore.Appended appended = append(commands, DEADLOCK_TRIES);
        apply(appended.events());
        return appended.outcomes();
    }

    private RoomStore.Appended append(List<Submission> commands, int tries) {
        try {
            return store.append(exchange, seen(), commands, meanwhile -> decide(commands, meanwhile));
        } catch (RuntimeException e) {
            if (tries > 1 && SqlRunner.isDeadlock(e)) {
                return append(commands, tries - 1);
            }
            throw e;
        }
    }

    private Decision decide(List<Submission> commands, RoomStore.Meanwhile meanwhile) {
        RoomState room = meanwhile.missed().isEmpty() ? state : with(meanwhile.missed());
        return facts.read(exchange, room, commands)
                .map(outside -> Decider.decide(room, outside, commands, meanwhile.known(), clock.instant()))
                .orElseGet(() -> Decision.refusal(commands, Problem.unknownExchange(exchange)));
    }

    private RoomState with(List<StoredEvent> missed) {
        RoomState ahead = state.fork();
        missed.forEach(ahead::apply);
        ahead.heard(clock.instant());
        return ahead;
    }

    private void apply(List<StoredEvent> committed) {
        for (StoredEvent event : committed) {
            state.apply(event);
            lastAt = event.at();
            news.add(event);
        }
        if (!committed.isEmpty()) {
            state.heard(clock.instant());
        }
    }
}

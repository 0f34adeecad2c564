package org.consilium.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.consilium.live.decision.CommandOutcome;
import org.consilium.live.decision.Submission;
import org.consilium.live.room.RoomState;
import org.consilium.shared.Problem;

/**
 * The commands waiting for a room, and the reads of its state. Commands are taken in groups: while one group is being
 * committed the next one gathers, so the database does not set the pace. Groups are processed one at a time, on the
 * executor. Thread-safe.
 */
final class CommandQueue {
    private static final int MOST_IN_A_GROUP = 500;

    /**
     * More waiting commands mean that the database is unavailable or overloaded: a refusal is better than a late
     * answer.
     */
    private static final int MOST_WAITING = 5_000;

    static final Problem AWAY = Problem.unavailable(
            "room.unavailable",
            "It could not be stored just now, and was shown to nobody. Send it again in a moment; sending twice does"
                    + " no harm.");

    /** A command with the answer that its sender waits for. */
    record Waiting(Submission submission, CompletableFuture<CommandOutcome> outcome) {}

    /** The room at the other end of the queue. Called by one thread at a time. */
    interface Worker {
        /**
         * Stores these commands, shows their events, and answers each command. Never throws.
         *
         * @param group in order of arrival; may be empty
         * @param look whether to check for events of other nodes
         * @return the state after the group, or the state before it if the group could not be stored
         */
        RoomState work(List<Waiting> group, boolean look);
    }

    private record Reading<T>(Function<RoomState, T> question, CompletableFuture<T> answer) {
        void answer(RoomState room) {
            try {
                answer.complete(question.apply(room));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        }
    }

    private final Queue<Waiting> commands = new ConcurrentLinkedQueue<>();
    private final Queue<Reading<?>> readings = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean draining = new AtomicBoolean();
    private final AtomicBoolean lookDue = new AtomicBoolean();
    private final Executor executor;
    private final Worker worker;

    CommandQueue(Executor executor, Worker worker) {
        this.executor = executor;
        this.worker = worker;
    }

    /** Completes when the command is in the database, or refused; never exceptionally. */
    CompletableFuture<CommandOutcome> submit(Submission submission) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            return CompletableFuture.completedFuture(new CommandOutcome.Refused(AWAY));
        }
        Waiting one = new Waiting(submission, new CompletableFuture<>());
        commands.add(one);
        drainSoon();
        return one.outcome;
    }

    /** Reads the state between two groups. While the database is unavailable, it is the last known state. */
    <T> CompletableFuture<T> read(Function<RoomState, T> question) {
        Reading<T> reading = new Reading<>(question, new CompletableFuture<>());
        readings.add(reading);
        drainSoon();
        return reading.answer;
    }

    /** Checks for events of other nodes, with the next group. */
    void look() {
        lookDue.set(true);
        drainSoon();
    }

    private void drainSoon() {
        if (draining.compareAndSet(false, true)) {
            executor.execute(this::drain);
        }
    }

    private boolean isIdle() {
        return commands.isEmpty() && readings.isEmpty() && !lookDue.get();
    }

    private void drain() {
        try {
            while (!isIdle()) {
                RoomState state = worker.work(take(), lookDue.getAndSet(false));
                for (Reading<?> one = readings.poll(); one != null; one = readings.poll()) {
                    one.answer(state);
                }
            }
        } finally {
            draining.set(false);
        }
        if (!isIdle()) {
            drainSoon();
        }
    }

    private List<Waiting> take() {
        List<Waiting> group = new ArrayList<>();
        while (group.size() < MOST_IN_A_GROUP) {
            Waiting one = commands.poll();
            if (one == null) {
                break;
            }
            group.add(one);
        }
        waiting.addAndGet(-group.size());
        return group;
    }
}

package org.consilium.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The commands waiting for an object that several people change, and the reads of its state. Commands are taken in groups: while
 * one group is being committed the next one gathers, so the database does not set the pace. Groups are processed one at a time, on
 * the executor. Thread-safe.
 *
 * @param <C> a command
 * @param <O> its outcome, which its sender waits for
 * @param <S> the state
 */
public final class CommandQueue<C, O, S> {
    private static final int MOST_IN_A_GROUP = 500;

    /**
     * More waiting commands mean that the database is unavailable or overloaded: a refusal is better than a late
     * answer.
     */
    private static final int MOST_WAITING = 5_000;

    /** A command with the answer that its sender waits for. */
    public record Waiting<C, O>(C command, CompletableFuture<O> outcome) {}

    /** Each command gets the outcome in its place. */
    public static <C, O> void answer(List<Waiting<C, O>> group, List<O> outcomes) {
        for (int i = 0; i < group.size(); i++) {
            group.get(i).outcome.complete(outcomes.get(i));
        }
    }

    /** Commits the commands. Called by one thread at a time. */
    public interface Worker<C, O, S> {
        /**
         * Stores these commands, shows what they changed, and answers each command. Never throws.
         *
         * @param group in order of arrival; may be empty
         * @param look whether to check for changes by other nodes
         * @return the state after the group, or the state before it if the group could not be stored
         */
        S work(List<Waiting<C, O>> group, boolean look);
    }

    private record Reading<S, T>(Function<S, T> question, CompletableFuture<T> answer) {
        void answer(S state) {
            try {
                answer.complete(question.apply(state));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        }
    }

    private final Queue<Waiting<C, O>> commands = new ConcurrentLinkedQueue<>();
    private final Queue<Reading<S, ?>> readings = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean draining = new AtomicBoolean();
    private final AtomicBoolean lookDue = new AtomicBoolean();
    private final Executor executor;
    private final Worker<C, O, S> worker;
    private final Supplier<O> full;

    /** @param full the outcome of a command while too many wait */
    public CommandQueue(Executor executor, Worker<C, O, S> worker, Supplier<O> full) {
        this.executor = executor;
        this.worker = worker;
        this.full = full;
    }

    /** Completes when the command is in the database, or refused; never exceptionally. */
    public CompletableFuture<O> submit(C command) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            return CompletableFuture.completedFuture(full.get());
        }
        Waiting<C, O> one = new Waiting<>(command, new CompletableFuture<>());
        commands.add(one);
        drainSoon();
        return one.outcome;
    }

    /**
     * Reads the state between two groups, after every {@link #look} that came before it. While the database is unavailable, it is
     * the last known state.
     */
    public <T> CompletableFuture<T> read(Function<S, T> question) {
        Reading<S, T> reading = new Reading<>(question, new CompletableFuture<>());
        readings.add(reading);
        drainSoon();
        return reading.answer;
    }

    /** Checks for changes by other nodes, with the next group. */
    public void look() {
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
                // Taken before the work: what is asked during it may follow a look that this group does not include.
                List<Reading<S, ?>> asked = takeAll(readings);
                S state = worker.work(take(), lookDue.getAndSet(false));
                asked.forEach(one -> one.answer(state));
            }
        } finally {
            draining.set(false);
        }
        if (!isIdle()) {
            drainSoon();
        }
    }

    private static <T> List<T> takeAll(Queue<T> queue) {
        List<T> all = new ArrayList<>();
        for (T one = queue.poll(); one != null; one = queue.poll()) {
            all.add(one);
        }
        return all;
    }

    private List<Waiting<C, O>> take() {
        List<Waiting<C, O>> group = new ArrayList<>();
        while (group.size() < MOST_IN_A_GROUP) {
            Waiting<C, O> one = commands.poll();
            if (one == null) {
                break;
            }
            group.add(one);
        }
        waiting.addAndGet(-group.size());
        return group;
    }
}

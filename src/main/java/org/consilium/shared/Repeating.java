package org.consilium.shared;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * What is done again and again, by a clock that nobody sets. The scheduler of Quarkus compares times of day: where the clock is set
 * back an hour, it does nothing for an hour.
 */
@Singleton
public class Repeating {
    private static final Logger LOG = Logger.getLogger(Repeating.class);

    private final ScheduledExecutorService timer;
    private final Executor executor;

    Repeating(ExecutorService executor) {
        this.executor = executor;
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("repeating").factory());
    }

    /**
     * Does something until the application ends, never twice at once: a turn is left out while the one before it lasts. It may wait
     * for the database. What it throws is logged, and it is done again.
     *
     * @param first after how long for the first time
     */
    public void every(Duration first, Duration pause, Runnable work) {
        AtomicBoolean going = new AtomicBoolean();
        var unused = timer.scheduleAtFixedRate(
                () -> {
                    if (going.compareAndSet(false, true)) {
                        begin(work, going);
                    }
                },
                first.toNanos(),
                pause.toNanos(),
                TimeUnit.NANOSECONDS);
    }

    /** A timer drops for ever what throws once. */
    private void begin(Runnable work, AtomicBoolean going) {
        try {
            executor.execute(() -> turn(work, going));
        } catch (RejectedExecutionException full) {
            LOG.warn("what is repeated found no thread, and is done again");
            going.set(false);
        }
    }

    private static void turn(Runnable work, AtomicBoolean going) {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.error("what is repeated failed, and is done again", failure);
        } finally {
            request.terminate();
            going.set(false);
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}

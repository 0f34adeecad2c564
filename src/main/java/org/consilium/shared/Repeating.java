package org.consilium.shared;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What is done again and again, by a clock that nobody sets. The scheduler of Quarkus compares times of day: where the clock is set
 * back an hour, it does nothing for an hour.
 */
@Singleton
public class Repeating {
    private static final Logger LOG = Logger.getLogger(Repeating.class);

    private final ScheduledExecutorService timer;
    private final Executor executor;
    private final Clock clock;

    Repeating(ExecutorService executor, Clock clock) {
        this.executor = executor;
        this.clock = clock;
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("repeating").factory());
    }

    /**
     * Does something until the application ends, never twice at once: a turn is left out while the one before it lasts. It may wait
     * for the database. Where it throws, it is done again, and the log tells of it as {@link Outage} says.
     *
     * @param name for the log
     * @param first after how long for the first time
     */
    public void every(String name, Duration first, Duration pause, Runnable work) {
        Work repeated = new Work(name, work);
        var unused = timer.scheduleAtFixedRate(repeated::begin, first.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    private final class Work {
        private final String name;
        private final Runnable work;
        private final AtomicBoolean going = new AtomicBoolean();
        /** Touched only by the thread that holds {@code going}. */
        private @Nullable Outage outage;

        Work(String name, Runnable work) {
            this.name = name;
            this.work = work;
        }

        /** A timer drops for ever what throws once. */
        void begin() {
            if (!going.compareAndSet(false, true)) {
                return;
            }
            try {
                executor.execute(this::turn);
            } catch (RejectedExecutionException noThread) {
                failed(noThread);
                going.set(false);
            }
        }

        private void turn() {
            ManagedContext request = Arc.container().requestContext();
            request.activate();
            try {
                work.run();
                succeeded();
            } catch (RuntimeException failure) {
                failed(failure);
            } finally {
                request.terminate();
                going.set(false);
            }
        }

        private void succeeded() {
            Outage over = outage;
            if (over != null) {
                LOG.warnf(
                        "%s: works again after %d s; %d turns failed.",
                        name, over.seconds(clock.instant()), over.failures());
                outage = null;
            }
        }

        private void failed(RuntimeException failure) {
            Instant now = clock.instant();
            Outage current = outage;
            if (current == null) {
                outage = new Outage(now);
                LOG.errorf(failure, "%s: a turn failed; it is repeated all the same.", name);
                return;
            }
            current.failed(now);
            if (current.isLineDue(now)) {
                LOG.errorf(
                        "%s: %d turns have failed in %d s, the last one with %s",
                        name, current.failures(), current.seconds(now), failure);
            }
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}

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
 * Periodic work on a monotonic clock. The scheduler of Quarkus compares times of day: if the clock is set back an hour,
 * it does nothing for an hour.
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
     * Runs a task until the application ends, never twice at once: a run is skipped while the previous one lasts. It
     * may block. After an exception it is run again, and the log reports as {@link Outage} decides.
     *
     * @param name for the log
     * @param first delay of the first run
     */
    public void every(String name, Duration first, Duration pause, Runnable work) {
        Work repeated = new Work(name, work);
        var unused = timer.scheduleAtFixedRate(repeated::begin, first.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    private final class Work {
        private final String name;
        private final Runnable work;
        private final AtomicBoolean going = new AtomicBoolean();
        /** Accessed only by the thread that holds {@code going}. */
        private @Nullable Outage outage;

        Work(String name, Runnable work) {
            this.name = name;
            this.work = work;
        }

        /** A timer drops a task for good once it throws. */
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
                        "%s: works again after %d s; %d runs failed.",
                        name, over.seconds(clock.instant()), over.failures());
                outage = null;
            }
        }

        private void failed(RuntimeException failure) {
            Instant now = clock.instant();
            Outage current = outage;
            if (current == null) {
                outage = new Outage(now);
                LOG.errorf(failure, "%s: a run failed; it will be repeated.", name);
                return;
            }
            current.failed(now);
            if (current.isLineDue(now)) {
                LOG.errorf(
                        "%s: %d runs have failed in %d s, the last one with %s",
                        name, current.failures(), current.seconds(now), failure);
            }
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}

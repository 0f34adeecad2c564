package org.consilium.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.LogLines;
import org.consilium.testing.MovingClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class RepeatingTest {
    private static final Duration SHORT = Duration.ofMillis(5);

    @Inject
    ExecutorService executor;

    private final MovingClock clock = new MovingClock(Instant.EPOCH);
    private Repeating repeating;

    @BeforeEach
    void begin() {
        repeating = new Repeating(executor, clock);
    }

    @AfterEach
    void end() {
        repeating.stop();
    }

    @Test
    void doesItAgainAlsoAfterAFailure() throws InterruptedException {
        CountDownLatch turns = new CountDownLatch(3);
        repeating.every("a test", SHORT, SHORT, () -> {
            turns.countDown();
            throw new IllegalStateException("this turn fails");
        });

        assertThat(turns.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void tellsOfFailuresOnceAtTheBeginningOnceAMinuteAndOnceAtTheEnd() throws InterruptedException {
        BlockingQueue<Boolean> outcomes = new SynchronousQueue<>();
        try (LogLines lines = new LogLines(Repeating.class.getName())) {
            repeating.every("a test", SHORT, SHORT, () -> {
                if (!next(outcomes)) {
                    throw new IllegalStateException("this turn fails");
                }
            });
            turns(outcomes, 20, false);
            clock.goOn(Duration.ofMinutes(1));
            turns(outcomes, 20, false);
            turns(outcomes, 3, true);

            assertThat(lines.all())
                    .satisfiesExactly(
                            begins -> assertThat(begins).contains("a test", "a run failed"),
                            lasts -> assertThat(lasts)
                                    .containsPattern("2[01] runs have failed in 60 s, .*this turn fails"),
                            over -> assertThat(over).contains("works again after 60 s; 40 runs failed"));
        }
    }

    private static boolean next(BlockingQueue<Boolean> outcomes) {
        try {
            return outcomes.take();
        } catch (InterruptedException ended) {
            return true;
        }
    }

    /** Each is taken when its turn begins, so that the one before it has ended. */
    private static void turns(BlockingQueue<Boolean> outcomes, int count, boolean outcome) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            assertThat(outcomes.offer(outcome, 10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void neverTwiceAtOnce() throws InterruptedException {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch turns = new CountDownLatch(5);
        repeating.every("a test", SHORT, SHORT, () -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            try {
                turns.await(4 * SHORT.toMillis(), TimeUnit.MILLISECONDS); // several runs become due meanwhile
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            atOnce.decrementAndGet();
            turns.countDown();
        });

        assertThat(turns.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(most).hasValue(1);
    }
}

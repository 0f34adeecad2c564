package org.consilium.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.consilium.testing.DatabaseResource;
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

    private Repeating repeating;

    @BeforeEach
    void begin() {
        repeating = new Repeating(executor);
    }

    @AfterEach
    void end() {
        repeating.stop();
    }

    @Test
    void doesItAgainAlsoAfterAFailure() throws InterruptedException {
        CountDownLatch turns = new CountDownLatch(3);
        repeating.every(SHORT, SHORT, () -> {
            turns.countDown();
            throw new IllegalStateException("this turn fails");
        });

        assertThat(turns.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void neverTwiceAtOnce() throws InterruptedException {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch turns = new CountDownLatch(5);
        repeating.every(SHORT, SHORT, () -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            try {
                turns.await(4 * SHORT.toMillis(), TimeUnit.MILLISECONDS); // several turns come due meanwhile
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

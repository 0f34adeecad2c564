package org.consilium.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.consilium.testing.DatabaseResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class PolicyRepositoryTest {
    @Inject
    PolicyRepository policies;

    private final AtomicInteger inside = new AtomicInteger();

    @Test
    void aSecondTransactionWaitsForTheLockAndIsNeverRefused() {
        String exchange = "locked-" + UUID.randomUUID();
        Callable<Void> fiftyTimes = () -> {
            for (int time = 0; time < 50; time++) {
                QuarkusTransaction.requiringNew().run(() -> alone(exchange));
            }
            return null;
        };

        try (var organisers = Executors.newFixedThreadPool(4)) {
            assertThatCode(() -> {
                        for (Future<Void> one : organisers.invokeAll(Collections.nCopies(4, fiftyTimes))) {
                            one.get();
                        }
                    })
                    .doesNotThrowAnyException();
        }
    }

    private void alone(String exchange) {
        policies.lockOrAdd(exchange);
        assertThat(inside.incrementAndGet()).isEqualTo(1);
        assertThat(policies.findByIdOptional(exchange)).isPresent();
        inside.decrementAndGet();
    }
}

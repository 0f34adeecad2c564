package org.consilium.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import org.consilium.shared.Repeating;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs when this node queues a letter, and every few seconds for letters of other nodes and for retries. */
@ApplicationScoped
class OutboxScheduler {
    private static final Logger LOG = Logger.getLogger(OutboxScheduler.class);
    private static final int CONNECTIONS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OutboxService outbox;
    private final Optional<Duration> every;
    private final MeterRegistry meters;
    private final @Nullable MailServer server;
    private final @Nullable LetterDelivery delivery;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("letters-", 0).factory());
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicReference<OutboxService.State> state = new AtomicReference<>(new OutboxService.State(0, 0));
    private final List<Gauge> gauges = new ArrayList<>();

    OutboxScheduler(OutboxService outbox, MeterRegistry meters, Vertx vertx, Clock clock, Config config) {
        this.outbox = outbox;
        this.meters = meters;
        every = config.getOptionalValue("consilium.mail.every", Duration.class);
        server = MailSettings.from(config)
                .map(settings -> new MailServer(vertx, settings, CONNECTIONS, PATIENCE))
                .orElse(null);
        delivery = server == null ? null : new LetterDelivery(outbox, server, clock, threads, CONNECTIONS);
    }

    boolean isThere() {
        return delivery != null;
    }

    void begin(@Observes StartupEvent start, Repeating repeating) {
        if (isThere()) {
            every.ifPresent(pause -> repeating.every("letters", pause, pause, this::call));
            show("consilium.letters.waiting", OutboxService.State::waiting);
            show("consilium.letters.given.up", OutboxService.State::givenUp);
        }
    }

    private void show(String name, ToDoubleFunction<OutboxService.State> number) {
        gauges.add(Gauge.builder(name, state, known -> number.applyAsDouble(known.get()))
                .register(meters));
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) LetterQueued letter) {
        call();
    }

    void call() {
        if (isThere() && calls.getAndIncrement() == 0) {
            threads.execute(this::go);
        }
    }

    /** One more round if a letter was queued meanwhile: it may have come too late for this round. */
    private void go() {
        int answered;
        do {
            answered = calls.get();
            round();
        } while (!calls.compareAndSet(answered, 0));
    }

    private void round() {
        try {
            if (delivery != null) {
                delivery.run();
            }
            state.set(outbox.state());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // The database is unavailable, or two nodes conflicted: the next round is soon.
            LOG.debug("a round of letters broke off", e);
        }
    }

    /**
     * The meters outlive the application in its JVM: a gauge left there would report this application's numbers for the
     * next one.
     */
    void end(@Observes ShutdownEvent stop) {
        gauges.forEach(meters::remove);
        threads.shutdownNow();
        if (server != null) {
            server.close();
        }
    }
}

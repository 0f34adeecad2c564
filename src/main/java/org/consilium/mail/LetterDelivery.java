package org.consilium.mail;

import io.vertx.ext.mail.MailMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Delivers letters from the outbox: claim a batch, write a letter, commit, send, record the delivery. A crash between
 * sending and recording sends a letter twice; no crash loses one. Runs on any number of nodes, once at a time on each.
 */
class LetterDelivery {
    private static final Logger LOG = Logger.getLogger(LetterDelivery.class);
    private static final int BATCH = 40;
    /** After a failure of the server as a whole: a wrong password must not be offered twenty times a minute. */
    private static final Duration REST = Duration.ofMinutes(1);

    private final OutboxService outbox;
    private final MailServer server;
    private final Clock clock;
    private final ExecutorService threads;
    private final int connections;
    private final AtomicBoolean serverFails = new AtomicBoolean();
    private volatile Instant restUntil = Instant.MIN;

    LetterDelivery(OutboxService outbox, MailServer server, Clock clock, ExecutorService threads, int connections) {
        this.outbox = outbox;
        this.server = server;
        this.clock = clock;
        this.threads = threads;
        this.connections = connections;
    }

    /** Sends all due letters until none is left or the server fails. */
    void run() throws InterruptedException {
        boolean more = !clock.instant().isBefore(restUntil);
        while (more) {
            List<Long> claimed = outbox.claim(clock.instant(), BATCH);
            more = !claimed.isEmpty() && deliver(new ConcurrentLinkedQueue<>(claimed));
        }
    }

    /** @return whether the server accepts more */
    private boolean deliver(ConcurrentLinkedQueue<Long> claimed) throws InterruptedException {
        Optional<DeliveryFailure> away = server.away();
        if (away.isPresent()) {
            fails(away.get());
        } else {
            AtomicBoolean stop = new AtomicBoolean();
            List<Future<?>> carriers = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                carriers.add(threads.submit(() -> carry(claimed, stop)));
            }
            for (Future<?> carrier : carriers) {
                await(carrier);
            }
            if (!stop.get()) {
                return true;
            }
            restUntil = clock.instant().plus(REST);
        }
        outbox.release(List.copyOf(claimed));
        return false;
    }

    private static void await(Future<?> carrier) throws InterruptedException {
        try {
            carrier.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The result of a letter could not be stored in the database", e.getCause());
        }
    }

    private void carry(ConcurrentLinkedQueue<Long> claimed, AtomicBoolean stop) {
        Long id = claimed.poll();
        while (id != null) {
            Optional<DeliveryFailure> refusal = carry(id);
            if (refusal.isPresent() && refusal.get().of() == DeliveryFailure.Of.SERVER) {
                stop.set(true);
                fails(refusal.get());
            }
            id = stop.get() ? null : claimed.poll();
        }
    }

    private Optional<DeliveryFailure> carry(long id) {
        Optional<WrittenLetter> written;
        try {
            written = outbox.write(id, clock.instant());
        } catch (RuntimeException e) {
            LOG.errorf(e, "Letter %d could not be written", id);
            return failed(id, new DeliveryFailure(DeliveryFailure.Of.LETTER, "it could not be written"));
        }
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<MailMessage> message = LetterMessage.of(written.get(), server.settings(), clock.instant());
        Optional<DeliveryFailure> refusal = message.isEmpty()
                ? Optional.of(new DeliveryFailure(
                        DeliveryFailure.Of.ADDRESS, "the address is not one that mail can be sent to"))
                : server.send(message.get());
        if (refusal.isPresent()) {
            return failed(id, refusal.get());
        }
        outbox.sent(id, clock.instant());
        works();
        return Optional.empty();
    }

    private Optional<DeliveryFailure> failed(long id, DeliveryFailure refusal) {
        if (outbox.failed(id, refusal, clock.instant())) {
            LOG.infof("Letter %d was given up: %s", id, refusal.problem());
        }
        return Optional.of(refusal);
    }

    /** Logged once, however many letters wait and for however long. */
    private void fails(DeliveryFailure refusal) {
        if (serverFails.compareAndSet(false, true)) {
            LOG.warnf(
                    "The mail server at %s cannot be used: %s. Letters wait in the outbox and are sent when "
                            + "it is back. Check MAIL_HOST and the server.",
                    server.settings(), refusal.problem());
        }
    }

    private void works() {
        if (serverFails.compareAndSet(true, false)) {
            LOG.infof("The mail server at %s can be used again.", server.settings());
        }
    }
}

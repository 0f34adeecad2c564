package org.consilium.publishing;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.atomic.AtomicLong;
import org.consilium.exchange.ContentVersionService;
import org.consilium.shared.ContentChanged;
import org.jboss.logging.Logger;

/**
 * The version of published content. It rises in the transaction of every change; this node learns of its own changes at
 * once, and of those of other nodes and of the command line within {@link #POLL_MILLIS}. Thread-safe.
 */
@ApplicationScoped
public class ContentVersion {
    private static final Logger LOG = Logger.getLogger(ContentVersion.class);
    private static final long POLL_MILLIS = 1_000;

    private final ContentVersionService stored;

    /** The newest version read from the database, and the changes committed here, which count before the next poll. */
    private final AtomicLong read = new AtomicLong();

    private final AtomicLong own = new AtomicLong();

    ContentVersion(ContentVersionService stored) {
        this.stored = stored;
    }

    /** Answers rendered under a different version must not be shown any more. */
    public long current() {
        return read.get() + own.get();
    }

    void start(@Observes StartupEvent start, Vertx vertx) {
        pollLater(vertx);
    }

    /** The next poll waits for the end of this one: a hanging database must not occupy all threads and connections. */
    private void pollLater(Vertx vertx) {
        vertx.setTimer(
                POLL_MILLIS,
                timer -> vertx.executeBlocking(
                                () -> {
                                    poll();
                                    return true;
                                },
                                false)
                        .onComplete(done -> pollLater(vertx)));
    }

    private void poll() {
        try {
            read.accumulateAndGet(stored.current(), Math::max);
        } catch (RuntimeException e) {
            LOG.debug("the content version cannot be read now; pages expire by time alone", e);
        }
    }

    void change(@Observes ContentChanged change) {
        stored.raise();
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContentChanged change) {
        own.incrementAndGet();
    }
}

package org.consilium.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The outbox: a letter is queued in the transaction of the change that it reports. */
@ApplicationScoped
public class LetterService {
    private final OutboxService outbox;
    private final OutboxScheduler scheduler;
    private final Event<LetterQueued> queued;
    private final Clock clock;

    LetterService(OutboxService outbox, OutboxScheduler scheduler, Event<LetterQueued> queued, Clock clock) {
        this.outbox = outbox;
        this.scheduler = scheduler;
        this.queued = queued;
        this.clock = clock;
    }

    /** Whether letters are sent at all; if not, pages show links instead. */
    public boolean on() {
        return scheduler.isThere();
    }

    /**
     * Does nothing while an equal letter is waiting, or where letters are off: a mail server configured a year later
     * must not find old ones.
     *
     * @param kind of the {@link LetterWriter} that will write it
     * @param exchange a slug, or empty
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void queue(long memberId, String kind, String exchange) {
        if (on()) {
            outbox.add(memberId, kind, exchange, clock.instant());
            queued.fire(new LetterQueued());
        }
    }
}

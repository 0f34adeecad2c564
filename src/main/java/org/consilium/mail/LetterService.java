package org.consilium.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The outbox: a letter is queued in the transaction of the change that it reports. */
@ApplicationScoped
public class LetterService {
    /**
     * Where a letter stands.
     *
     * @param sentAt null while it waits
     */
    public record Standing(Instant queuedAt, @Nullable Instant sentAt) {}

    private final OutboxService outbox;
    private final OutboxRepository letters;
    private final OutboxScheduler scheduler;
    private final Event<LetterQueued> queued;
    private final Clock clock;

    LetterService(
            OutboxService outbox,
            OutboxRepository letters,
            OutboxScheduler scheduler,
            Event<LetterQueued> queued,
            Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.scheduler = scheduler;
        this.queued = queued;
        this.clock = clock;
    }

    /** Whether letters are sent at all; if not, pages show links instead. */
    public boolean on() {
        return scheduler.isThere();
    }

    /** The newest letter of a kind to each of these members; nothing for those without one. Forgets sent ones after 30 days. */
    public Map<Long, Standing> standing(String kind, String exchange, Collection<Long> members) {
        return letters.standing(kind, exchange, members);
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

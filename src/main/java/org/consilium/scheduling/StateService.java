package org.consilium.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.consilium.access.AuditAction;
import org.consilium.access.AuditService;
import org.consilium.access.Caller;
import org.consilium.access.Right;
import org.consilium.exchange.ContentVersionService;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchange.Programme;
import org.consilium.release.PublishedReleaseService;
import org.consilium.shared.ContentChanged;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;

/** Cancels, postpones and archives what is published, and takes that back. */
@ApplicationScoped
public class StateService {
    private final ExchangeService exchanges;
    private final ContentVersionService contentVersion;
    private final PublishedReleaseService published;
    private final AuditService audit;
    private final Event<ContentChanged> changed;
    private final Clock clock;

    StateService(
            ExchangeService exchanges,
            ContentVersionService contentVersion,
            PublishedReleaseService published,
            AuditService audit,
            Event<ContentChanged> changed,
            Clock clock) {
        this.exchanges = exchanges;
        this.contentVersion = contentVersion;
        this.published = published;
        this.audit = audit;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * @return the slug of its mission, or its own
     * @throws ProblemException 409 {@code exchange.state} if its state does not allow the act any more
     */
    @Transactional
    public String decide(Caller by, String slug, StateAct act) {
        by.require(Right.EXCHANGE_EDIT, slug);
        contentVersion.lock();
        Programme programme = exchanges
                .programme(slug)
                .orElseThrow(() -> Problem.unknownExchange(slug).asException());
        Instant now = clock.instant();
        if (!act.isPossible(programme.state(now), programme.decided())) {
            throw Problem.conflict(
                            "exchange.state",
                            "The state of \"" + slug
                                    + "\" has changed since you opened the page. Reload it and look again.")
                    .asException();
        }
        programme.decide(act.after(programme.decided(), now));
        published.decided(programme, now);
        audit.record(by, AuditAction.STATE_DECIDED, slug, act.code());
        changed.fire(new ContentChanged());
        return programme.frame().slug();
    }
}

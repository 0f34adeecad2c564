package org.consilium.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Predicate;
import org.consilium.access.Caller;
import org.consilium.access.Right;
import org.consilium.exchange.Exchange;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchange.Visibility;
import org.consilium.exchange.VisibilityRules;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.consilium.shared.Slugs;

/**
 * Finds the exchange of an address, for features that work inside it. Callers who may not know of it get the answer of
 * an unknown slug.
 */
@ApplicationScoped
@Transactional
public class AdmissionService {
    private final ExchangeService exchanges;
    private final ProgrammeCardService cards;
    private final ExchangeLock lock;
    private final Drafts drafts;

    AdmissionService(ExchangeService exchanges, ProgrammeCardService cards, ExchangeLock lock, Drafts drafts) {
        this.exchanges = exchanges;
        this.cards = cards;
        this.drafts = drafts;
        this.lock = lock;
    }

    /**
     * The exchange, for a caller who may know that it exists.
     *
     * @throws ProblemException 404 {@code exchange.unknown} for all others
     * @see VisibilityRules#mayKnow
     */
    public ExchangeHead visible(Caller caller, String slug) {
        return exchange(slug, visibility -> VisibilityRules.mayKnow(visibility, right -> caller.may(right, slug)));
    }

    /**
     * The exchange, for a caller who may read its content.
     *
     * @throws ProblemException 404 {@code exchange.unknown} for all others
     * @see VisibilityRules#mayRead
     */
    public ExchangeHead readable(Caller caller, String slug) {
        return exchange(slug, visibility -> VisibilityRules.mayRead(visibility, right -> caller.may(right, slug)));
    }

    /**
     * The exchange, for a caller who holds the right in it.
     *
     * @throws ProblemException 404 {@code exchange.unknown} for a caller who may not know of it; else 401 or 403 as {@link
     *     Caller#require(Right, String)}
     */
    public ExchangeHead require(Caller caller, Right right, String slug) {
        ExchangeHead head = visible(caller, slug);
        caller.require(right, slug);
        return head;
    }

    /**
     * The head of an exchange that was never published, for a caller with a role in it; empty for everybody else, also for
     * administrators. Asks the database nothing for them, so that the answer takes as long as for an unknown slug.
     */
    public Optional<ExchangeHead> draft(Caller caller, String slug) {
        return VisibilityRules.mayRead(Visibility.PARTICIPANTS, right -> caller.may(right, slug))
                ? drafts.head(slug)
                : Optional.empty();
    }

    /** As {@link #require}, also for an exchange that was never published. */
    public ExchangeHead requireEvenDraft(Caller caller, Right right, String slug) {
        ExchangeHead head = draft(caller, slug).orElseGet(() -> visible(caller, slug));
        caller.require(right, slug);
        return head;
    }

    /** As {@link #alone}, also for an exchange that was never published. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ExchangeHead aloneEvenDraft(Caller caller, Right right, String slug) {
        lock(caller, right, slug);
        return requireEvenDraft(caller, right, slug);
    }

    /**
     * As {@link #require}, serialised until the transaction ends: no other call of this method and no change of
     * participants comes in between. Read whatever is checked against others' changes after this call, and nothing
     * before it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ExchangeHead alone(Caller caller, Right right, String slug) {
        lock(caller, right, slug);
        return require(caller, right, slug);
    }

    private void lock(Caller caller, Right right, String slug) {
        if (caller.may(right, slug) && Slugs.isPossible(slug)) {
            lock.lock(slug);
        }
    }

    private ExchangeHead exchange(String slug, Predicate<Visibility> admits) {
        return exchanges
                .programme(slug)
                .filter(Exchange.class::isInstance)
                .map(Exchange.class::cast)
                .filter(exchange -> admits.test(exchange.visibility()))
                .map(exchange ->
                        new ExchangeHead(cards.card(exchange), exchange.visibility() == Visibility.PARTICIPANTS))
                .orElseThrow(() -> Problem.unknownExchange(slug).asException());
    }
}

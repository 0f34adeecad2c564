package org.consilium.admission;

import jakarta.enterprise.context.ApplicationScoped;
import org.consilium.access.Caller;
import org.consilium.access.Right;
import org.consilium.exchange.Exchange;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchange.Visibility;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.consilium.shared.Slugs;

/** The exchange of an address, for those who may know of it. For others a private one is unknown, to the letter. */
@ApplicationScoped
public class ExchangeGate {
    private final ExchangeService exchanges;
    private final ProgrammeCardService cards;
    private final ExchangeLock lock;

    ExchangeGate(ExchangeService exchanges, ProgrammeCardService cards, ExchangeLock lock) {
        this.exchanges = exchanges;
        this.cards = cards;
        this.lock = lock;
    }

    /** For who may know that it is there: readers, and administrators, who see to its people. */
    public ExchangeHead visible(Caller caller, String slug) {
        return exchange(slug, isInside(caller, slug));
    }

    /** For who may read what is in it. */
    ExchangeHead readable(Caller caller, String slug) {
        return exchange(slug, caller.may(Right.EXCHANGE_READ, slug));
    }

    private ExchangeHead exchange(String slug, boolean privateToo) {
        return exchanges
                .programme(slug)
                .filter(Exchange.class::isInstance)
                .map(Exchange.class::cast)
                .filter(exchange -> privateToo || exchange.visibility() == Visibility.PUBLIC)
                .map(this::head)
                .orElseThrow(() -> unknown(slug));
    }

    public ExchangeHead require(Caller caller, Right right, String slug) {
        ExchangeHead head = visible(caller, slug);
        caller.require(right, slug);
        return head;
    }

    /** As {@link #require}, and nobody else changes the participants of the exchange until the transaction ends. */
    public ExchangeHead alone(Caller caller, Right right, String slug) {
        if (caller.may(right, slug) && Slugs.isPossible(slug)) {
            lock.lock(slug);
        }
        return require(caller, right, slug);
    }

    public static ProblemException unknown(String slug) {
        return Problem.notFound("exchange.unknown", "there is no exchange \"" + slug + "\"")
                .asException();
    }

    private static boolean isInside(Caller caller, String slug) {
        return caller.may(Right.EXCHANGE_READ, slug) || caller.may(Right.PARTICIPANT_READ, slug);
    }

    private ExchangeHead head(Exchange exchange) {
        return new ExchangeHead(cards.card(exchange), exchange.visibility() == Visibility.PARTICIPANTS);
    }
}

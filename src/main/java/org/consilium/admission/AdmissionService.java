package org.consilium.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.consilium.access.Caller;
import org.consilium.access.Right;
import org.consilium.shared.ProblemException;

/** For features that work inside an exchange: whether somebody may do something in it. */
@ApplicationScoped
public class AdmissionService {
    private final ExchangeGate gate;

    AdmissionService(ExchangeGate gate) {
        this.gate = gate;
    }

    /**
     * The exchange, for a caller who may read what is in it.
     *
     * @throws ProblemException 404 {@code exchange.unknown} where it is for participants only and the caller does not hold
     *     {@link Right#EXCHANGE_READ} in it
     */
    @Transactional
    public ExchangeHead readable(Caller caller, String slug) {
        return gate.readable(caller, slug);
    }

    /**
     * The exchange, for a caller who holds the right in it.
     *
     * @throws ProblemException 404 {@code exchange.unknown} for a caller who may not know of it; else 401 or 403 as {@link
     *     Caller#require(Right, String)}
     */
    @Transactional
    public ExchangeHead require(Caller caller, Right right, String slug) {
        return gate.require(caller, right, slug);
    }

    /**
     * As {@link #require}, and nobody else who asks for this, or changes participants, comes between until the transaction
     * ends. What is to be checked against what others did is read after it, and nothing before.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ExchangeHead alone(Caller caller, Right right, String slug) {
        return gate.alone(caller, right, slug);
    }
}

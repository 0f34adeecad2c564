package org.consilium.registration;

import jakarta.enterprise.context.ApplicationScoped;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchange.OpenRegistrations;

/** By the organiser's policy, unless the exchange is cancelled or postponed; in the caller's transaction. */
@ApplicationScoped
class PolicyOpenRegistrations implements OpenRegistrations {
    private final PolicyRepository policies;
    private final ExchangeService exchanges;

    PolicyOpenRegistrations(PolicyRepository policies, ExchangeService exchanges) {
        this.policies = policies;
        this.exchanges = exchanges;
    }

    @Override
    public boolean isOpen(String slug) {
        return policies.findByIdOptional(slug).filter(RegistrationPolicy::open).isPresent()
                && exchanges
                        .programme(slug)
                        .filter(one -> one.standing().halted() == null)
                        .isPresent();
    }
}

package org.consilium.registration;

import jakarta.enterprise.context.ApplicationScoped;
import org.consilium.admission.ExchangeLock;

/**
 * The row of an exchange's registration policy serves as its lock: it exists for every exchange that anybody changes.
 */
@ApplicationScoped
class PolicyExchangeLock implements ExchangeLock {
    private final PolicyRepository policies;

    PolicyExchangeLock(PolicyRepository policies) {
        this.policies = policies;
    }

    @Override
    public void lock(String slug) {
        policies.lockOrAdd(slug);
    }
}

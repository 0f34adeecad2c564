package org.consilium.registration;

import jakarta.enterprise.context.ApplicationScoped;
import org.consilium.exchange.OpenRegistrations;

/** Reads the organiser's policy in the caller's transaction. */
@ApplicationScoped
class PolicyOpenRegistrations implements OpenRegistrations {
    private final PolicyRepository policies;

    PolicyOpenRegistrations(PolicyRepository policies) {
        this.policies = policies;
    }

    @Override
    public boolean isOpen(String slug) {
        return policies.findByIdOptional(slug).map(RegistrationPolicy::open).orElse(false);
    }
}

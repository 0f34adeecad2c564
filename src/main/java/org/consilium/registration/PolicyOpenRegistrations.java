package org.consilium.registration;

import jakarta.enterprise.context.ApplicationScoped;
import org.consilium.exchange.OpenRegistrations;

/** As the organiser decided; needs the transaction of who asks. */
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

package org.consilium.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The existing exchanges, and who may know of them. */
@ApplicationScoped
@Transactional
public class VisibilityService {
    private final ExchangeService exchanges;

    VisibilityService(ExchangeService exchanges) {
        this.exchanges = exchanges;
    }

    /** Empty if no exchange has this slug; missions have no room. */
    public Optional<Visibility> of(String slug) {
        return exchanges
                .programme(slug)
                .filter(Exchange.class::isInstance)
                .map(Exchange.class::cast)
                .map(Exchange::visibility);
    }
}

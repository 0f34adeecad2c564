package org.consilium.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.consilium.exchange.ExchangeService;

@ApplicationScoped
class ContentVersionService {
    private final ExchangeService exchanges;
    private final PublicRepository known;

    ContentVersionService(ExchangeService exchanges, PublicRepository known) {
        this.exchanges = exchanges;
        this.known = known;
    }

    @Transactional
    long read() {
        return exchanges.contentVersion();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void raise() {
        known.raiseContentVersion();
    }
}

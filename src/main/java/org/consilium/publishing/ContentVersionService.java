package org.consilium.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class ContentVersionService {
    private final PublicRepository known;

    ContentVersionService(PublicRepository known) {
        this.known = known;
    }

    @Transactional
    long read() {
        return known.contentVersion();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void raise() {
        known.raiseContentVersion();
    }
}

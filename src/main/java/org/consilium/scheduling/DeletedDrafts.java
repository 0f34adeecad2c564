package org.consilium.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import org.consilium.access.DeletedExchanges;
import org.consilium.exchange.ExchangeService;

/** Drafts that were never published and were deleted; they can be restored for a while. */
@ApplicationScoped
class DeletedDrafts implements DeletedExchanges {
    private final WorkingCopyRepository copies;
    private final ExchangeService exchanges;

    DeletedDrafts(WorkingCopyRepository copies, ExchangeService exchanges) {
        this.copies = copies;
        this.exchanges = exchanges;
    }

    @Override
    public boolean isDeleted(String slug) {
        return copies.of(slug).filter(copy -> copy.document() == null).isPresent()
                && exchanges.programme(slug).isEmpty();
    }
}

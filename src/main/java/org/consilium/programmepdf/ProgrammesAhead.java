package org.consilium.programmepdf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.consilium.release.PublishedHead;
import org.consilium.release.ReleaseOrigin;
import org.consilium.release.ReleaseStored;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the PDFs of a new release before anybody asks: one for the readers of each side. Not of imported ones, of which a
 * first start has many that nobody may ever print.
 */
@ApplicationScoped
class ProgrammesAhead {
    private final ProgrammePdfService programmes;
    private final boolean on;

    /** @param on off in tests, which release much and print little */
    ProgrammesAhead(ProgrammePdfService programmes, @ConfigProperty(name = "consilium.programme.ahead") boolean on) {
        this.programmes = programmes;
        this.on = on;
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReleaseStored stored) {
        PublishedHead release = stored.release();
        if (on && release.origin() != ReleaseOrigin.IMPORTED) {
            programmes.makeAhead(release);
        }
    }
}

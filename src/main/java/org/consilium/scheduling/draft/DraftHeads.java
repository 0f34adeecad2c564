package org.consilium.scheduling.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.consilium.admission.Drafts;
import org.consilium.admission.ExchangeHead;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchange.Visibility;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.exchangefile.WorkingCopies;

/** Reads heads from working copies: nothing of a draft is in the tables that readers use. */
@ApplicationScoped
class DraftHeads implements Drafts {
    private final WorkingCopies copies;
    private final ExchangeService exchanges;

    DraftHeads(WorkingCopies copies, ExchangeService exchanges) {
        this.copies = copies;
        this.exchanges = exchanges;
    }

    @Override
    public Optional<ExchangeHead> head(String slug) {
        return exchanges.programme(slug).isPresent()
                ? Optional.empty()
                : Optional.ofNullable(copies.document(slug))
                        .map(ExchangeFileReader::accepted)
                        .flatMap(DraftHeads::head);
    }

    private static Optional<ExchangeHead> head(ExchangeFile file) {
        return file.body() instanceof ExchangeBody body
                ? Optional.of(
                        new ExchangeHead(FileCards.card(file, true), body.visibility() == Visibility.PARTICIPANTS))
                : Optional.empty();
    }
}

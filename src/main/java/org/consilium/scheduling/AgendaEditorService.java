package org.consilium.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.Caller;
import org.consilium.access.Right;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.exchangefile.ExchangeFileService;

/** What the page of the agenda editor begins with: the working copy, or what is published where nothing differs. */
@ApplicationScoped
@Transactional
public class AgendaEditorService {
    private final ExchangeFileService files;
    private final WorkingCopyRepository copies;

    AgendaEditorService(ExchangeFileService files, WorkingCopyRepository copies) {
        this.files = files;
        this.copies = copies;
    }

    /**
     * An agenda that the caller may edit.
     *
     * @param exchange its slug; that of the file itself, or of an exchange within the mission
     */
    public record Agenda(ExchangeFile file, String exchange, ExchangeBody body) {
        /** Within a mission: the slug by which paths of edits begin; otherwise "". */
        public String inMission() {
            return exchange.equals(file.slug()) ? "" : exchange;
        }
    }

    /**
     * @param slug of an exchange or a mission
     * @param exchange the slug of an exchange within the mission; "": the first one
     * @return empty for a slug that the caller does not organise, whether it is there or not, and for a mission without exchanges
     */
    public Optional<Agenda> agenda(Caller by, String slug, String exchange) {
        by.requireMember();
        boolean inMission =
                files.frame(slug).filter(frame -> !frame.equals(slug)).isPresent();
        if (inMission || !by.may(Right.EXCHANGE_EDIT, slug)) {
            return Optional.empty();
        }
        return Optional.ofNullable(copies.document(slug))
                .map(ExchangeFileReader::accepted)
                .or(() -> files.published(slug))
                .flatMap(file -> agenda(file, exchange));
    }

    private static Optional<Agenda> agenda(ExchangeFile file, String exchange) {
        return file.exchanges().entrySet().stream()
                .filter(one -> exchange.isEmpty() || one.getKey().equals(exchange))
                .map((Map.Entry<String, ExchangeBody> one) -> new Agenda(file, one.getKey(), one.getValue()))
                .findFirst();
    }
}

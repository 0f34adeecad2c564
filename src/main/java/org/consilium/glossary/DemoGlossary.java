package org.consilium.glossary;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.consilium.access.Caller;
import org.consilium.exchange.ContentVersionService;
import org.consilium.exchange.ExchangeService;
import org.consilium.table.Finding;
import org.consilium.table.ImportMode;
import org.consilium.table.Upload;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Gives a new installation the terms of the exchanges that the project ships. A deleted term does not come back. */
@ApplicationScoped
class DemoGlossary {
    private static final Logger LOG = Logger.getLogger(DemoGlossary.class);
    private static final int AFTER_THE_EXCHANGES = 3_000;

    private final GlossaryImportService glossaries;
    private final GlossaryRepository terms;
    private final ExchangeService exchanges;
    private final ContentVersionService contentVersion;
    private final boolean wanted;
    private final String exchange;
    private final String file;

    DemoGlossary(
            GlossaryImportService glossaries,
            GlossaryRepository terms,
            ExchangeService exchanges,
            ContentVersionService contentVersion,
            @ConfigProperty(name = "consilium.demo") boolean wanted,
            @ConfigProperty(name = "consilium.demo-exchange") String exchange,
            @ConfigProperty(name = "consilium.demo-glossary") String file) {
        this.glossaries = glossaries;
        this.terms = terms;
        this.exchanges = exchanges;
        this.contentVersion = contentVersion;
        this.wanted = wanted;
        this.exchange = exchange;
        this.file = file;
    }

    void importOnce(@Observes @Priority(AFTER_THE_EXCHANGES) StartupEvent start) {
        if (wanted) {
            QuarkusTransaction.requiringNew().run(() -> {
                contentVersion.lock();
                if (terms.version(GlossaryAccess.INSTALLATION) == 0
                        && exchanges.programme(exchange).isPresent()) {
                    take();
                }
            });
        }
    }

    private void take() {
        List<Finding<String, TermWrong>> bad = glossaries
                .importFile(
                        Caller.installation(""),
                        GlossaryAccess.INSTALLATION,
                        Upload.unicode(read(file)),
                        ImportMode.ALL,
                        TermStatus.AGREED)
                .bad();
        bad.forEach(found -> LOG.errorf("%s", found));
    }

    private static byte[] read(String name) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("exchanges/" + name)) {
            if (in == null) {
                throw new IllegalStateException("not in this build: exchanges/" + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

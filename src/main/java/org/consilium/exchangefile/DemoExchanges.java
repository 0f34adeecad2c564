package org.consilium.exchangefile;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.consilium.exchange.ContentVersionService;
import org.consilium.exchange.ExchangeService;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Imports the project's own exchanges into a new, empty installation. Existing programmes are never overwritten: newer
 * files are taken over only by an import that somebody starts.
 */
@ApplicationScoped
public class DemoExchanges {
    private static final Logger LOG = Logger.getLogger(DemoExchanges.class);

    private final ExchangeFiles files;
    private final ExchangeService exchanges;
    private final ContentVersionService contentVersion;
    private final boolean wanted;
    private final List<String> names;

    DemoExchanges(
            ExchangeFiles files,
            ExchangeService exchanges,
            ContentVersionService contentVersion,
            @ConfigProperty(name = "consilium.demo") boolean wanted,
            @ConfigProperty(name = "consilium.demo-files") List<String> names) {
        this.files = files;
        this.exchanges = exchanges;
        this.contentVersion = contentVersion;
        this.wanted = wanted;
        this.names = names;
    }

    /**
     * Runs before the first request and in one transaction, so that neither a reader nor the next start finds half of
     * it.
     */
    void importOnceEmpty(@Observes StartupEvent start) {
        if (wanted) {
            QuarkusTransaction.requiringNew().run(() -> {
                contentVersion.lock();
                if (exchanges.isEmpty()) {
                    names.forEach(this::importFile);
                }
            });
        }
    }

    /** Files of this build that would change existing programmes; files of missing programmes do not count. */
    public List<String> newer() {
        return names.stream().filter(this::isNewer).toList();
    }

    private boolean isNewer(String name) {
        return files.check(name, read(name)) instanceof ImportResult.Checked(var check)
                && check.change() == ImportResult.Change.UPDATED;
    }

    private void importFile(String name) {
        if (files.importFile(name, read(name)) instanceof ImportResult.Refused(var problems)) {
            problems.forEach(problem -> LOG.errorf("%s", problem));
        }
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

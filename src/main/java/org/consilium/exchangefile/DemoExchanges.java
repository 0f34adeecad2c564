package org.consilium.exchangefile;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** A new installation is not empty: it shows the exchanges that the project brings, until there are others. */
@ApplicationScoped
class DemoExchanges {
    private static final Logger LOG = Logger.getLogger(DemoExchanges.class);

    private final ExchangeFiles files;
    private final Holdings holdings;
    private final boolean wanted;
    private final List<String> names;

    DemoExchanges(
            ExchangeFiles files,
            Holdings holdings,
            @ConfigProperty(name = "consilium.demo") boolean wanted,
            @ConfigProperty(name = "consilium.demo-files") List<String> names) {
        this.files = files;
        this.holdings = holdings;
        this.wanted = wanted;
        this.names = names;
    }

    /** Runs before the first request: pages and readiness never show half of it. */
    void importOnceEmpty(@Observes StartupEvent start) {
        if (!wanted || !holdings.isEmpty()) {
            return;
        }
        for (String name : names) {
            if (files.importFile(name, read(name)) instanceof ImportResult.Refused(var problems)) {
                problems.forEach(problem -> LOG.errorf("%s", problem));
            }
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

package org.consilium;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.consilium.access.Caller;
import org.consilium.exchangefile.DemoExchanges;
import org.consilium.platform.ApplicationRun;
import org.consilium.platform.Installation;
import org.consilium.platform.Settings;
import org.consilium.platform.database.StartupException;
import org.consilium.registration.OperatorLink;
import org.consilium.registration.OperatorLinkService;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The command {@code run}: serves until it is stopped. */
final class ServeCommand implements QuarkusApplication {
    private static final Logger LOG = Logger.getLogger(ServeCommand.class);

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    @ConfigProperty(name = "quarkus.log.console.json.enabled")
    boolean logAsJson;

    @ConfigProperty(name = "consilium.data")
    String data;

    @ConfigProperty(name = "consilium.demo")
    boolean demo;

    @ConfigProperty(name = "consilium.demo-exchange")
    String demoExchange;

    @Inject
    OperatorLinkService links;

    @Inject
    DemoExchanges demos;

    static int run(Settings settings) {
        // In development the port stays open while the application reloads.
        if (LaunchMode.current() != LaunchMode.DEVELOPMENT) {
            checkPortIsFree(settings.port());
        }
        Installation installation = Installation.open(settings, "Consilium at port " + settings.port());
        return ApplicationRun.run(installation, ServeCommand.class);
    }

    @Override
    public int run(String... arguments) {
        // Everything that needs the database comes first, because an operator may stop what is ready.
        String newer = newerFiles();
        if (logAsJson) {
            // Secrets do not go into the log.
            LOG.infof(
                    "Consilium %s is ready at http://localhost:%d/ after %s; the command \"link administrator\" lets you in",
                    Version.number(), port, age());
            if (!newer.isEmpty()) {
                LOG.info(newer);
            }
        } else {
            String way = wayIn();
            System.out.print(welcome() + way + (newer.isEmpty() ? "" : "  " + newer + "\n\n"));
        }
        Quarkus.waitForExit();
        return 0;
    }

    private String welcome() {
        return """

                Consilium %s is ready after %s.

                  Pages     http://localhost:%d/
                  OpenAPI   http://localhost:%d/q/openapi
                  Data      %s
                  Stop      Ctrl-C

                """.formatted(Version.number(), age(), port, port, data);
    }

    private String wayIn() {
        List<OperatorLink> first =
                links.first(Caller.installation(""), LinkCommand.language(), demo ? demoExchange : "");
        return first.isEmpty()
                ? "  A link for an administrator: make link ROLE=administrator\n\n"
                : LinkLines.first(first);
    }

    /** Newer files that came with this version are never imported automatically; empty if there are none. */
    private String newerFiles() {
        List<String> newer = demos.newer();
        if (newer.isEmpty()) {
            return "";
        }
        String paths = newer.stream().map(name -> "exchanges/" + name).collect(Collectors.joining(" "));
        return "Exchange files of this version differ from what is here. What would change: make import CHECK=1 FILE=\"%s\"; without CHECK=1 it is taken over."
                .formatted(paths);
    }

    private static String age() {
        Instant now = Instant.now();
        Duration age =
                Duration.between(ProcessHandle.current().info().startInstant().orElse(now), now);
        return String.format(Locale.ROOT, "%.1f s", age.toMillis() / 1000.0);
    }

    private static void checkPortIsFree(int port) {
        try {
            new ServerSocket(port).close();
        } catch (BindException e) {
            throw new StartupException(
                    String.valueOf(e.getMessage()).contains("denied")
                            ? "Port %d is for the system's own services. Choose one from 1024 on by PORT=."
                                    .formatted(port)
                            : "Port %d is used by another program. Stop that program, or choose another port: PORT=%d."
                                    .formatted(port, port + 1),
                    e);
        } catch (IOException e) {
            throw new StartupException("Port %d cannot be opened: %s.".formatted(port, e.getMessage()), e);
        }
    }
}

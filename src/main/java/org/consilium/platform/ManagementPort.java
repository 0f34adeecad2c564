package org.consilium.platform;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.consilium.platform.database.StartupException;
import org.consilium.shared.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Health and metrics on a port of their own if {@code MANAGEMENT_PORT} names one; the public port then does not serve
 * them. Quarkus decides on its own management interface at build time, an operator at start: see the ADR.
 */
@ApplicationScoped
class ManagementPort {
    private static final int BEFORE_ALL_BUT_HEADERS = 9_000;

    private final Vertx vertx;
    private final String host;
    private final int port;
    private final Duration idle;
    private @Nullable HttpServer server;

    ManagementPort(
            Vertx vertx,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "consilium.management-port") int port,
            @ConfigProperty(name = "quarkus.http.idle-timeout") Duration idle) {
        this.vertx = vertx;
        this.host = host;
        this.port = port;
        this.idle = idle;
    }

    void keepApart(@Observes Filters filters) {
        if (isSet()) {
            filters.register(this::keepApart, BEFORE_ALL_BUT_HEADERS);
        }
    }

    void open(@Observes StartupEvent start) {
        if (!isSet()) {
            return;
        }
        try {
            server = vertx.createHttpServer(options())
                    .requestHandler(
                            request -> VertxHttpRecorder.getRootHandler().handle(request))
                    .listen(port, host)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            throw new StartupException(
                    "MANAGEMENT_PORT %d cannot be opened: %s."
                            .formatted(
                                    port,
                                    String.valueOf(
                                            e.getCause() == null
                                                    ? e
                                                    : e.getCause().getMessage())),
                    e);
        }
    }

    /** Like those of the public port; its network need not be more lenient. */
    private HttpServerOptions options() {
        return new HttpServerOptions()
                .setHttp2ClearTextEnabled(false)
                .setIdleTimeout((int) idle.toSeconds())
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
    }

    void close(@Observes ShutdownEvent stop) {
        if (server != null) {
            server.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private boolean isSet() {
        return port > 0;
    }

    private void keepApart(RoutingContext request) {
        boolean onManagementPort = request.request().localAddress().port() == port;
        if (onManagementPort == isForManagement(request.normalizedPath())) {
            request.next();
        } else {
            request.fail(new ProblemException(ExceptionProblems.ofStatus(404)));
        }
    }

    /** All of Quarkus' own addresses except the API description, which is public. */
    private static boolean isForManagement(String path) {
        return path.startsWith("/q/") && !path.startsWith("/q/openapi");
    }
}

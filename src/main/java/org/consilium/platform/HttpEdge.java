package org.consilium.platform;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.consilium.shared.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every answer carries, and the answers where neither a page nor the API was meant. */
@ApplicationScoped
class HttpEdge {
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final int FIRST = 10_000;
    private static final int BEFORE_ANY_FAILURE_HANDLER = -100_000;
    private static final int AFTER_ALL_ROUTES = Integer.MAX_VALUE - 1;
    /** Vite's client in development puts styles into the page and talks over a socket. */
    private static final String POLICY_IN_DEVELOPMENT =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data:; connect-src 'self' ws:; frame-ancestors 'self'";

    private final ErrorAnswers answers;
    private final Failures failures;
    private final Map<String, String> headers;
    private final long mostBytes;

    HttpEdge(
            ErrorAnswers answers,
            Failures failures,
            @ConfigProperty(name = "consilium.content-security-policy") String policy,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize mostBytes) {
        this.answers = answers;
        this.failures = failures;
        this.mostBytes = mostBytes.asLongValue();
        this.headers = Map.of(
                "Content-Security-Policy",
                LaunchMode.current() == LaunchMode.DEVELOPMENT ? POLICY_IN_DEVELOPMENT : policy,
                "X-Content-Type-Options",
                "nosniff",
                "Referrer-Policy",
                "strict-origin-when-cross-origin",
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
                "Cross-Origin-Opener-Policy",
                "same-origin");
    }

    void protect(@Observes Filters filters) {
        filters.register(
                request -> {
                    MultiMap answer = request.response().headers();
                    headers.forEach(answer::set);
                    if (isTooLarge(request)) {
                        // The rest of the body is not worth reading.
                        answer.set("Connection", "close");
                        end(request, Failures.ofStatus(TOO_LARGE));
                    } else {
                        request.next();
                    }
                },
                FIRST);
    }

    void answerTheRest(@Observes Router router) {
        router.route().order(AFTER_ALL_ROUTES).handler(request -> end(request, Failures.ofStatus(NOT_FOUND)));
        router.route().order(BEFORE_ANY_FAILURE_HANDLER).failureHandler(this::fail);
    }

    /** What the server would refuse by itself, without a word. A body of unknown length it cuts off where it gets too long. */
    private boolean isTooLarge(RoutingContext request) {
        String length = request.request().getHeader("Content-Length");
        return length != null && Long.parseLong(length) > mostBytes;
    }

    private void fail(RoutingContext request) {
        if (request.response().headWritten()) {
            request.next();
            return;
        }
        Throwable failure = request.failure();
        end(request, failure == null ? Failures.ofStatus(request.statusCode()) : failures.problem(failure, false));
    }

    private void end(RoutingContext request, Problem problem) {
        ErrorAnswers.Answer answer = answers.of(problem, request);
        request.response().setStatusCode(answer.status()).putHeader("Content-Type", answer.contentType());
        answer.headers().forEach(request.response()::putHeader);
        request.response().end(answer.body());
    }
}

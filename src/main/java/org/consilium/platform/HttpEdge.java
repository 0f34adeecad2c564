package org.consilium.platform;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The first and last handler of a request: refuses what cannot be read at all, and answers where neither a page nor the
 * API matches.
 */
@ApplicationScoped
class HttpEdge {
    private static final int FIRST = 10_000;
    private static final int BEFORE_ANY_FAILURE_HANDLER = -100_000;
    private static final int AFTER_ALL_ROUTES = Integer.MAX_VALUE - 1;

    private final ErrorAnswers answers;
    private final ExceptionProblems failures;
    private final AnswerHeaders headers;
    private final long mostBytes;

    HttpEdge(
            ErrorAnswers answers,
            ExceptionProblems failures,
            AnswerHeaders headers,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize mostBytes) {
        this.answers = answers;
        this.failures = failures;
        this.headers = headers;
        this.mostBytes = mostBytes.asLongValue();
    }

    void protect(@Observes Filters filters) {
        filters.register(this::begin, FIRST);
    }

    void answerTheRest(@Observes Router router) {
        router.route()
                .order(AFTER_ALL_ROUTES)
                .handler(request -> end(request, ExceptionProblems.ofStatus(Problem.NOT_FOUND)));
        router.route().order(BEFORE_ANY_FAILURE_HANDLER).failureHandler(this::fail);
    }

    private void begin(RoutingContext request) {
        headers.putOn(request);
        int refusal = refusal(request);
        if (refusal == 0) {
            request.next();
        } else {
            LingeringClose.after(request);
            end(request, ExceptionProblems.ofStatus(refusal));
        }
    }

    /**
     * Requests that the server itself would refuse without a message. It cuts off a body of unknown length when it gets
     * too long.
     */
    private int refusal(RoutingContext request) {
        if (!isReadable(request)) {
            return Problem.BAD_REQUEST;
        }
        @Nullable String length = request.request().getHeader("Content-Length");
        try {
            return length != null && Long.parseLong(length) > mostBytes ? Problem.TOO_LARGE : 0;
        } catch (NumberFormatException e) {
            return Problem.BAD_REQUEST;
        }
    }

    /** Whether the address is well-formed (RFC 3986, 2.1): a single {@code %} is not. */
    private static boolean isReadable(RoutingContext request) {
        try {
            return request.normalizedPath() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private void fail(RoutingContext request) {
        if (request.response().headWritten()) {
            request.next();
            return;
        }
        // The router refuses some requests, such as those without a Host, before our filter sees them.
        headers.putOn(request);
        end(request, problem(request));
    }

    private Problem problem(RoutingContext request) {
        @Nullable Throwable failure = request.failure();
        boolean refusedByServer = request.statusCode() < Problem.SERVER_ERROR && !(failure instanceof ProblemException);
        return failure == null || refusedByServer
                ? ExceptionProblems.ofStatus(request.statusCode())
                : failures.problem(failure, false);
    }

    private void end(RoutingContext request, Problem problem) {
        ErrorAnswers.Answer answer = answers.of(problem, request);
        request.response().setStatusCode(answer.status()).putHeader("Content-Type", answer.contentType());
        answer.headers().forEach(request.response()::putHeader);
        request.response().end(answer.body());
    }
}

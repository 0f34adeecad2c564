package org.consilium.platform;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps every exception in pages and API to a response. */
class ProblemMappers {
    private static final int LOWEST_ERROR = 400;

    private final ExceptionProblems failures;
    private final ErrorAnswers answers;

    ProblemMappers(ExceptionProblems failures, ErrorAnswers answers) {
        this.failures = failures;
        this.answers = answers;
    }

    @ServerExceptionMapper
    Response refusal(ProblemException refusal, RoutingContext request) {
        return answer(refusal, request).build();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException http, RoutingContext request) {
        Response meant = http.getResponse();
        if (meant.getStatus() < LOWEST_ERROR || meant.hasEntity()) {
            return meant;
        }
        Response.ResponseBuilder answer = answer(http, request);
        String allowed = meant.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? answer.build()
                : answer.header(HttpHeaders.ALLOW, allowed).build();
    }

    /** Like any other unreadable body; the framework's own answer has no text. */
    @ServerExceptionMapper
    Response mismatch(MismatchedInputException body, RoutingContext request) {
        return answer(body, request).build();
    }

    @ServerExceptionMapper
    Response failure(Throwable failure, RoutingContext request) {
        return answer(failure, request).build();
    }

    private Response.ResponseBuilder answer(Throwable failure, RoutingContext request) {
        boolean withQuery = request.request().query() != null;
        boolean gone = request.response().closed();
        Problem problem = gone ? ExceptionProblems.unheard() : failures.problem(failure, withQuery);
        ErrorAnswers.Answer answer = answers.of(problem, request);
        Response.ResponseBuilder response =
                Response.status(answer.status()).type(answer.contentType()).entity(answer.body());
        answer.headers().forEach(response::header);
        return response;
    }
}

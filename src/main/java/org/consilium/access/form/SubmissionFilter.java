package org.consilium.access.form;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.consilium.access.CurrentCaller;
import org.consilium.access.form.Submissions.Answer;
import org.consilium.access.form.Submissions.Sender;
import org.consilium.access.limit.ClientAddress;
import org.consilium.access.secret.SessionCookie;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;

/**
 * Processes a form once, however often its button is pressed: the second request gets the answer of the first, see
 * {@link Submissions}.
 */
@ApplicationScoped
class SubmissionFilter {
    private static final String FORM = SubmissionFilter.class.getName();
    private static final String HTML = "text/html;charset=UTF-8";

    /** Seconds for which a repeated request waits for the first one: a list of a thousand people takes some time. */
    private static final int LONGEST_WAIT = 30;

    /** The most threads that may wait at once; they do nothing else meanwhile. */
    private static final int MOST_WAITING = 16;

    private final Submissions submissions;
    private final CurrentCaller caller;
    private final SessionCookie session;
    private final RoutingContext routing;
    private final MeterRegistry meters;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    SubmissionFilter(
            Submissions submissions,
            CurrentCaller caller,
            SessionCookie session,
            RoutingContext routing,
            MeterRegistry meters) {
        this.submissions = submissions;
        this.caller = caller;
        this.session = session;
        this.routing = routing;
        this.meters = meters;
    }

    /** @return the answer to the first request; null for the first request itself, which continues */
    @ServerRequestFilter
    @WithFormRead
    public @Nullable Response begin(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.POST)) {
            return null;
        }
        Optional<SentForm> sent = SentForm.of(CurrentRequestManager.get().getFormData());
        if (sent.isEmpty()) {
            return null;
        }
        Submissions.Form form =
                sent.get().at(request.getUriInfo().getRequestUri().toString());
        Sender sender = sender();
        // If the first attempt fails, one of the waiting requests becomes the first.
        for (int turn = 0; turn < MOST_WAITING; turn++) {
            Optional<Submissions.Before> before = submissions.begin(form, sender);
            if (before.isEmpty()) {
                request.setProperty(FORM, form);
                return null;
            }
            if (before.get().forgotten()) {
                throw Problem.conflict(
                                "form.already_sent",
                                "This form was sent before and has been processed. Open the page again to see the result.")
                        .asException();
            }
            Optional<Answer> answer = await(before.get());
            if (answer.isPresent()) {
                return sender.mayHave(answer.get(), before.get().sender()) ? again(answer.get()) : null;
            }
        }
        throw inProgress();
    }

    private Sender sender() {
        HttpServerRequest request = routing.request();
        return new Sender(
                session.read(request).map(SentForm::hash).orElse(""),
                caller.get().id(),
                ClientAddress.counted(caller.address()));
    }

    Optional<Answer> await(Submissions.Before before) {
        boolean waits = !before.answer().isDone();
        if (waits && !waiting.tryAcquire()) {
            throw inProgress();
        }
        try {
            return before.answer().get(LONGEST_WAIT, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException late) {
            throw inProgress();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw inProgress();
        } finally {
            if (waits) {
                waiting.release();
            }
        }
    }

    private Response again(Answer answer) {
        meters.counter("consilium.form.repeated").increment();
        Response.ResponseBuilder again = Response.status(answer.status());
        answer.headers().forEach((name, values) -> values.forEach(value -> again.header(name, value)));
        if (answer.body() != null) {
            again.entity(answer.body());
            if (!answer.headers().containsKey(HttpHeaders.CONTENT_TYPE)) {
                again.type(HTML);
            }
        }
        return again.build();
    }

    /** Stores the answer. A refused form did nothing, so sending it again gets a new answer. */
    @ServerResponseFilter
    public void end(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(FORM) instanceof Submissions.Form form) {
            Object body = response.getEntity();
            if (response.getStatus() >= Problem.BAD_REQUEST || (body != null && !(body instanceof String))) {
                submissions.refused(form);
            } else {
                submissions.answered(
                        form, new Answer(response.getStatus(), headers(response), (String) body, newSession(response)));
            }
        }
    }

    private static Map<String, List<Object>> headers(ContainerResponseContext response) {
        Map<String, List<Object>> headers = new LinkedHashMap<>();
        response.getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                headers.put(name, List.copyOf(values));
            }
        });
        return headers;
    }

    private @Nullable String newSession(ContainerResponseContext response) {
        String begins = session.name() + "=";
        return response.getHeaders().getOrDefault(HttpHeaders.SET_COOKIE, List.of()).stream()
                .map(String::valueOf)
                .filter(cookie -> cookie.startsWith(begins))
                .map(cookie -> cookie.substring(begins.length()).split(";", 2)[0])
                .map(value -> value.isEmpty() ? "" : SentForm.hash(value))
                .findFirst()
                .orElse(null);
    }

    private static ProblemException inProgress() {
        return Problem.conflict(
                        "form.in_progress",
                        "This form was sent before and is being processed. Wait a moment, then open the page again.")
                .asException();
    }
}

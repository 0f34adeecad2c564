package org.consilium.platform;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.vertx.core.http.HttpClosedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilium.platform.database.DatabaseTrouble;
import org.consilium.platform.database.DatabaseWatch;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.common.providers.serialisers.MapAsFormUrlEncodedProvider;
import org.jboss.resteasy.reactive.server.core.multipart.FormEncodedDataDefinition;
import org.jboss.resteasy.reactive.server.core.multipart.MultiPartParserDefinition;

/**
 * Maps an exception to a problem. An unforeseen exception is logged once, under a reference that the reader also gets.
 */
@ApplicationScoped
class ExceptionProblems {
    private static final Logger LOG = Logger.getLogger(ExceptionProblems.class);
    private static final int FRAMES_OF_A_READER = 8;
    private static final List<String> READERS_OF_FORMS = List.of(
            MapAsFormUrlEncodedProvider.class.getName(),
            FormEncodedDataDefinition.class.getName(),
            MultiPartParserDefinition.class.getName());

    private final DatabaseWatch watch;

    ExceptionProblems(DatabaseWatch watch) {
        this.watch = watch;
    }

    /** @param withQuery whether the address carried parameters, which are then what could not be read */
    Problem problem(Throwable failure, boolean withQuery) {
        return switch (failure) {
            case ProblemException refusal -> refusal.problem();
            case NotFoundException unreadable when unreadable.getCause() != null && withQuery -> malformedParameter();
            case WebApplicationException http
            when http.getResponse().getStatus() < Problem.SERVER_ERROR ->
                ofStatus(http.getResponse().getStatus());
            // The body has more nesting, digits or characters than the JSON reader accepts; nothing else checks input
            // this way.
            case StreamConstraintsException body -> ofStatus(400);
            case MismatchedInputException body -> ofStatus(400);
            case IOException broken when isUnreadable(broken) || isMalformedForm(broken) -> ofStatus(400);
            case RuntimeException form when isMalformedForm(form) -> ofStatus(400);
            default -> database(failure).orElseGet(() -> unexpected(failure));
        };
    }

    static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> new Problem(status, "request.malformed", "The request cannot be read.");
            case 404 -> new Problem(status, "request.not_found", "There is nothing at this address.");
            case 405 -> new Problem(status, "request.method_not_allowed", "This address does not take this method.");
            case 406 ->
                new Problem(status, "request.not_acceptable", "This is not available in a type that Accept allows.");
            case 413 -> new Problem(status, "request.too_large", "The body is larger than 2.5 MB.");
            case 415 ->
                new Problem(status, "request.unsupported_media_type", "The body is of a type that is not read here.");
            default -> new Problem(status, "request.refused", "The request is refused.");
        };
    }

    /** For a connection that is gone: not a failure of ours, and nothing for the log. */
    static Problem unheard() {
        return Problem.serverError("request.gone", "The client has closed the connection.");
    }

    private static Problem malformedParameter() {
        return Problem.badRequest(
                "request.malformed_parameter", "A parameter in the address has the wrong type. Correct the address.");
    }

    /** If the database fails the request: it is unavailable or read-only. */
    private Optional<Problem> database(Throwable failure) {
        Optional<DatabaseTrouble> trouble = DatabaseTrouble.of(failure);
        trouble.ifPresent(found -> watch.troubled(found, rootMessage(failure)));
        return trouble.map(found -> Problem.unavailable(found.code(), found.detail()));
    }

    private static Problem unexpected(Throwable failure) {
        String reference = UUID.randomUUID().toString();
        LOG.errorf(failure, "Unexpected failure %s", reference);
        return Problem.serverError(
                        "server.unexpected",
                        "Something went wrong here. Give this reference to the operator: " + reference)
                .with("reference", reference);
    }

    /** A client that sends half a request never sees the answer, and must not fill the log either. */
    private static boolean isUnreadable(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // A malformed chunk length or encoding.
            boolean malformed = cause instanceof NumberFormatException || cause instanceof CharConversionException;
            if (malformed || cause instanceof ClosedChannelException || cause instanceof HttpClosedException) {
                return true;
            }
        }
        return false;
    }

    /** The form readers have no exception of their own: they fail on a field without a name or a broken escape. */
    private static boolean isMalformedForm(Exception failure) {
        return Arrays.stream(failure.getStackTrace())
                .limit(FRAMES_OF_A_READER)
                .map(StackTraceElement::getClassName)
                .anyMatch(name -> READERS_OF_FORMS.stream().anyMatch(name::startsWith));
    }

    private static String rootMessage(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
    }
}

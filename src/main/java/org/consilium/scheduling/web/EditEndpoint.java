package org.consilium.scheduling.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.consilium.access.Right;
import org.consilium.access.secret.SessionCookie;
import org.consilium.delivery.socket.Endpoint;
import org.consilium.delivery.socket.Seat;
import org.consilium.delivery.socket.Seats;
import org.consilium.scheduling.OpenWorkingCopies;
import org.consilium.scheduling.OpenWorkingCopy;

/** The addresses at which working copies are edited, and who is let in: those who may change and publish them. */
@Singleton
class EditEndpoint implements Endpoint {
    private static final Pattern SOCKET = Pattern.compile("/edit/([a-z0-9-]{1,80})");
    private static final Pattern STREAM = Pattern.compile("/api/working-copies/([a-z0-9-]{1,80})/events");

    private final Seats seats;
    private final OpenWorkingCopies copies;
    private final SessionCookie cookie;
    private final EditMessages messages;

    EditEndpoint(Seats seats, OpenWorkingCopies copies, SessionCookie cookie, EditMessages messages) {
        this.seats = seats;
        this.copies = copies;
        this.cookie = cookie;
        this.messages = messages;
    }

    record Editing(OpenWorkingCopy copy, Seat seat) {}

    @Override
    public Pattern socketPath() {
        return SOCKET;
    }

    @Override
    public Pattern streamPath() {
        return STREAM;
    }

    /** Does not block; fails with 404 for everybody who may not edit it, whether it exists or not. */
    CompletableFuture<Editing> seat(HttpServerRequest request, String slug) {
        return seats.holding(cookie.read(request), slug, Right.EXCHANGE_EDIT)
                .thenCompose(seat -> copies.of(slug).thenApply(copy -> new Editing(copy, seat)));
    }

    @Override
    public CompletableFuture<Admitted> admit(HttpServerRequest request, String slug) {
        return seat(request, slug).thenApply(here -> new Admitted(new EditTopic(here.copy, messages), here.seat));
    }
}

package org.consilium.delivery.socket;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import org.consilium.delivery.StreamPosition;
import org.consilium.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Admits connections: checks rights once, before the connection is opened, without blocking an event loop. */
@ApplicationScoped
class Entrance {
    /** After the cross-site check, before sign-in and routes. */
    private static final int PRIORITY = 7_000;

    private static final long BACK_AFTER_SECONDS = 5;

    private final List<Endpoint> endpoints;
    private final Tickets tickets;
    private final Conversation.Shared shared;
    private final AtomicBoolean noticePlaced = new AtomicBoolean();

    Entrance(@All List<Endpoint> endpoints, Tickets tickets, Conversation.Shared shared) {
        this.endpoints = endpoints;
        this.tickets = tickets;
        this.shared = shared;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, PRIORITY);
    }

    private void handle(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        if (request.method().equals(HttpMethod.GET)) {
            String path = Objects.requireNonNullElse(request.path(), "");
            boolean upgrades = request.headers().contains(HttpHeaders.UPGRADE);
            for (Endpoint endpoint : endpoints) {
                Matcher socket = upgrades ? endpoint.socketPath().matcher(path) : null;
                if (socket != null && socket.matches()) {
                    admit(routing, endpoint, socket.group(1), true);
                    return;
                }
                // A client may ask for a different protocol (h2c) and still want the stream.
                Matcher stream = endpoint.streamPath().matcher(path);
                if (stream.matches()) {
                    admit(routing, endpoint, stream.group(1), false);
                    return;
                }
            }
        }
        routing.next();
    }

    /** The server's own handshake fails on an empty header, and compression would cost per viewer. */
    private static void withoutOptions(HttpServerRequest request) {
        request.headers().remove("Sec-WebSocket-Extensions");
        request.headers().remove("Sec-WebSocket-Protocol");
    }

    private void admit(RoutingContext routing, Endpoint endpoint, String exchange, boolean socket) {
        if (shared.conversations().isLeaving()) {
            routing.fail(restarting().asException());
            return;
        }
        if (noticePlaced.compareAndSet(false, true)) {
            // Here, in the context of the port: only here does it run within the port's deployment.
            var unused = routing.vertx().deployVerticle(new ShutdownNotice(shared.conversations()));
        }
        CompletableFuture<Endpoint.Admitted> decision = endpoint.admit(routing.request(), exchange);
        if (decision.isDone()) { // as for viewers who come back
            var unused = decision.whenComplete((admitted, failure) -> enter(routing, admitted, failure, socket));
            return;
        }
        HttpServerRequest request = routing.request();
        Context context = routing.vertx().getOrCreateContext();
        request.pause();
        var unused = decision.whenComplete((admitted, failure) -> context.runOnContext(nothing -> {
            request.resume();
            enter(routing, admitted, failure, socket);
        }));
    }

    private static Problem restarting() {
        return Problem.unavailable("server.restarting", "The server restarts. Come back in a few seconds.")
                .with("retry_after", BACK_AFTER_SECONDS);
    }

    private void enter(
            RoutingContext routing, Endpoint.@Nullable Admitted admitted, @Nullable Throwable failure, boolean socket) {
        if (admitted == null) {
            routing.fail(failure instanceof CompletionException wrapped ? wrapped.getCause() : failure);
        } else if (socket) {
            passOn(routing, admitted);
        } else {
            open(routing, admitted);
        }
    }

    private void passOn(RoutingContext routing, Endpoint.Admitted admitted) {
        HttpServerRequest request = routing.request();
        withoutOptions(request);
        var ticket = new Tickets.Ticket(admitted, from(request), NettyAccess.http(request));
        request.params().set(Tickets.PARAMETER, tickets.add(ticket));
        routing.next();
    }

    private void open(RoutingContext routing, Endpoint.Admitted admitted) {
        Conversation conversation = new Conversation(admitted.topic(), admitted.seat(), shared);
        StreamConnection connection = new StreamConnection(routing.response(), conversation);
        connection.attach();
        conversation.begin(NettyAccess.loop(routing.vertx()), connection, from(routing.request()));
    }

    /** The viewer's position; null: it has nothing yet. An unreadable one is treated as unknown. */
    private static @Nullable StreamPosition from(HttpServerRequest request) {
        String last = request.getHeader("Last-Event-ID");
        if (last != null && last.indexOf('/') > 0) {
            int end = last.indexOf('/');
            return place(last.substring(0, end), last.substring(end + 1));
        }
        String since = request.getParam("since");
        return since == null ? null : place(request.getParam("epoch"), since);
    }

    private static StreamPosition place(@Nullable String epoch, String seq) {
        try {
            return new StreamPosition(Objects.requireNonNullElse(epoch, ""), Long.parseLong(seq));
        } catch (NumberFormatException unknown) {
            return new StreamPosition("", 0);
        }
    }
}

package org.consilium.live.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilium.access.SessionCookie;
import org.consilium.live.LiveRoom;
import org.consilium.live.LiveRooms;
import org.consilium.live.Place;
import org.consilium.shared.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The door of a room, before a connection stays open: rights are looked at once, here, and no event loop waits for it. */
@ApplicationScoped
class RoomEntrance {
    /** After the check for other sites' pages, before sign-in and routes. */
    private static final int PRIORITY = 7_000;

    private static final Pattern SOCKET = Pattern.compile("/live/([a-z0-9-]{1,80})");
    private static final Pattern STREAM = Pattern.compile("/api/exchanges/([a-z0-9-]{1,80})/room/events");
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final long BACK_AFTER_SECONDS = 5;

    private final Seats seats;
    private final LiveRooms rooms;
    private final Tickets tickets;
    private final SessionCookie cookie;
    private final Conversation.Shared shared;
    private final int mostConnections;
    private final AtomicBoolean farewellPlaced = new AtomicBoolean();

    RoomEntrance(
            Seats seats,
            LiveRooms rooms,
            Tickets tickets,
            SessionCookie cookie,
            Conversation.Shared shared,
            @ConfigProperty(name = "consilium.room.connections") int mostConnections) {
        this.seats = seats;
        this.rooms = rooms;
        this.tickets = tickets;
        this.cookie = cookie;
        this.shared = shared;
        this.mostConnections = mostConnections;
    }

    record Admitted(LiveRoom room, Seat seat) {}

    void register(@Observes Filters filters) {
        filters.register(this::handle, PRIORITY);
    }

    private void handle(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        String path = Objects.requireNonNullElse(request.path(), "");
        Matcher socket = SOCKET.matcher(path);
        Matcher stream = STREAM.matcher(path);
        boolean get = request.method().equals(HttpMethod.GET);
        if (get && socket.matches() && request.getHeader(HttpHeaders.UPGRADE) != null) {
            // The server's own handshake fails over an empty one, and compression would be paid for each viewer.
            request.headers().remove("Sec-WebSocket-Extensions");
            request.headers().remove("Sec-WebSocket-Protocol");
            admit(routing, socket.group(1), admitted -> passOn(routing, admitted));
        } else if (get && stream.matches()) {
            admit(routing, stream.group(1), admitted -> open(routing, admitted));
        } else {
            routing.next();
        }
    }

    private void admit(RoutingContext routing, String exchange, Consumer<Admitted> then) {
        if (shared.conversations().isLeaving()) {
            routing.fail(restarting().asException());
            return;
        }
        if (farewellPlaced.compareAndSet(false, true)) {
            // Here, in the context of the port, and nowhere else it comes within its deployment.
            var unused = routing.vertx().deployVerticle(new RoomFarewell(shared.conversations()));
        }
        HttpServerRequest request = routing.request();
        Context context = routing.vertx().getOrCreateContext();
        request.pause();
        var unused = admit(request, exchange)
                .whenComplete((admitted, failure) -> context.runOnContext(nothing -> {
                    request.resume();
                    if (failure == null) {
                        then.accept(admitted);
                    } else {
                        routing.fail(failure instanceof CompletionException wrapped ? wrapped.getCause() : failure);
                    }
                }));
    }

    private static Problem restarting() {
        return new Problem(UNAVAILABLE, "server.restarting", "The server restarts. Come back in a few seconds.")
                .with("retry_after", BACK_AFTER_SECONDS);
    }

    private void passOn(RoutingContext routing, Admitted admitted) {
        HttpServerRequest request = routing.request();
        var ticket = new Tickets.Ticket(admitted.room, admitted.seat, from(request));
        request.params().set(Tickets.PARAMETER, tickets.add(ticket));
        routing.next();
    }

    private void open(RoutingContext routing, Admitted admitted) {
        Conversation conversation = new Conversation(admitted.room, admitted.seat, shared);
        StreamLine line = new StreamLine(routing.response(), conversation);
        line.attach();
        conversation.begin(NettyAccess.loop(routing.vertx()), line, from(routing.request()));
    }

    /** Of whoever asks; does not block, and fails with what is to be answered. */
    CompletableFuture<Admitted> seat(HttpServerRequest request, String exchange) {
        return seats.of(cookie.read(request), exchange)
                .thenCompose(seat -> rooms.of(exchange).thenApply(room -> {
                    room.checkNotRemoved(seat.member());
                    return new Admitted(room, seat);
                }));
    }

    private CompletableFuture<Admitted> admit(HttpServerRequest request, String exchange) {
        return seat(request, exchange).thenApply(admitted -> {
            checkConnections(admitted.room, admitted.seat);
            return admitted;
        });
    }

    private void checkConnections(LiveRoom room, Seat seat) {
        if (room.connections(seat.member()) >= mostConnections) {
            throw new Problem(
                            TOO_MANY,
                            "room.too_many_connections",
                            "You are in this room " + mostConnections
                                    + " times already. Close another window and try again.")
                    .asException();
        }
    }

    /** How far the viewer has read; null: it has nothing yet. What cannot be read as a place is one that nobody knows. */
    private static @Nullable Place from(HttpServerRequest request) {
        String last = request.getHeader("Last-Event-ID");
        if (last != null && last.indexOf('/') > 0) {
            int end = last.indexOf('/');
            return place(last.substring(0, end), last.substring(end + 1));
        }
        String since = request.getParam("since");
        return since == null ? null : place(request.getParam("epoch"), since);
    }

    private static Place place(@Nullable String epoch, String seq) {
        try {
            return new Place(Objects.requireNonNullElse(epoch, ""), Long.parseLong(seq));
        } catch (NumberFormatException unknown) {
            return new Place("", 0);
        }
    }
}

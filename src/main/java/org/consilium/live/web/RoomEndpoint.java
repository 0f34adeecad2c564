package org.consilium.live.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.consilium.access.Right;
import org.consilium.access.secret.SessionCookie;
import org.consilium.delivery.socket.Endpoint;
import org.consilium.delivery.socket.Seat;
import org.consilium.delivery.socket.Seats;
import org.consilium.live.LiveRoom;
import org.consilium.live.LiveRooms;
import org.consilium.shared.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The addresses of rooms, and who is let in there. */
@Singleton
class RoomEndpoint implements Endpoint {
    private static final Pattern SOCKET = Pattern.compile("/live/([a-z0-9-]{1,80})");
    private static final Pattern STREAM = Pattern.compile("/api/exchanges/([a-z0-9-]{1,80})/room/events");

    private final Seats seats;
    private final LiveRooms rooms;
    private final SessionCookie cookie;
    private final CommandCodec codec;
    private final int mostConnections;

    RoomEndpoint(
            Seats seats,
            LiveRooms rooms,
            SessionCookie cookie,
            CommandCodec codec,
            @ConfigProperty(name = "consilium.room.connections") int mostConnections) {
        this.seats = seats;
        this.rooms = rooms;
        this.cookie = cookie;
        this.codec = codec;
        this.mostConnections = mostConnections;
    }

    record InRoom(LiveRoom room, Seat seat) {}

    @Override
    public Pattern socketPath() {
        return SOCKET;
    }

    @Override
    public Pattern streamPath() {
        return STREAM;
    }

    /** Admits the caller; does not block, and fails with the problem to answer. */
    CompletableFuture<InRoom> seat(HttpServerRequest request, String exchange) {
        return seats.of(cookie.read(request), exchange, Right.ROOM_ENTER)
                .thenCompose(seat -> rooms.of(exchange).thenApply(room -> {
                    room.checkNotRemoved(seat.member());
                    return new InRoom(room, seat);
                }));
    }

    @Override
    public CompletableFuture<Admitted> admit(HttpServerRequest request, String exchange) {
        return seat(request, exchange).thenApply(here -> {
            checkConnections(here.room, here.seat);
            return new Admitted(new RoomTopic(here.room, codec), here.seat);
        });
    }

    private void checkConnections(LiveRoom room, Seat seat) {
        if (room.connections(seat.member()) >= mostConnections) {
            throw Problem.tooMany(
                            "room.too_many_connections",
                            "You are in this room " + mostConnections
                                    + " times already. Close another window and try again.")
                    .asException();
        }
    }
}

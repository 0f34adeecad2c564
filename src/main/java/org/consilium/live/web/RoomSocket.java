package org.consilium.live.web;

import jakarta.inject.Singleton;
import jakarta.websocket.OnError;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import org.consilium.delivery.socket.SocketHandshake;

/** The socket of a room: after the handshake, {@link RoomTopic} serves it. */
@ServerEndpoint("/live/{slug}")
@Singleton
public class RoomSocket {
    private final SocketHandshake handshake;

    RoomSocket(SocketHandshake handshake) {
        this.handshake = handshake;
    }

    @OnOpen
    public void open(Session session) throws IOException {
        handshake.open(session);
    }

    @OnError
    public void fail(Session session, Throwable failure) {
        handshake.failed(failure);
    }
}

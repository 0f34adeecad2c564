package org.consilium.delivery.socket;

import jakarta.inject.Singleton;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;

/** The address at which {@link Board} is reached by a socket. */
@ServerEndpoint("/board/{slug}")
@Singleton
public class BoardSocket {
    private final SocketHandshake handshake;

    BoardSocket(SocketHandshake handshake) {
        this.handshake = handshake;
    }

    @OnOpen
    public void open(Session session) throws IOException {
        handshake.open(session);
    }
}

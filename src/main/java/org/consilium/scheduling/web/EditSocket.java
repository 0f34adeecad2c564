package org.consilium.scheduling.web;

import jakarta.inject.Singleton;
import jakarta.websocket.OnError;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import org.consilium.delivery.socket.SocketHandshake;

/** The socket of a working copy: after the handshake, {@link EditTopic} serves it. */
@ServerEndpoint("/edit/{slug}")
@Singleton
public class EditSocket {
    private final SocketHandshake handshake;

    EditSocket(SocketHandshake handshake) {
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

package org.consilium.delivery.socket;

import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import jakarta.inject.Singleton;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.consilium.delivery.CloseCode;
import org.jboss.logging.Logger;

/**
 * Hands an opened WebSocket over to its topic. A viewer has a ticket from {@link Entrance}, otherwise the connection
 * ends at once. A server endpoint gives the address. After the handshake {@link SocketReader} reads and {@link
 * SocketConnection} writes.
 */
@Singleton
public final class SocketHandshake {
    private static final Logger LOG = Logger.getLogger(SocketHandshake.class);

    private final Tickets tickets;
    private final Conversation.Shared shared;

    SocketHandshake(Tickets tickets, Conversation.Shared shared) {
        this.tickets = tickets;
        this.shared = shared;
    }

    public void open(Session session) throws IOException {
        Optional<Tickets.Ticket> ticket =
                tickets.take(session.getRequestParameterMap().getOrDefault(Tickets.PARAMETER, List.of()));
        if (ticket.isEmpty()) {
            session.close();
            return;
        }
        Optional<Channel> channel = NettyAccess.channel(session);
        if (channel.isEmpty()) {
            LOG.errorf("This version of the server gives no access to its sockets (%s).", session.getClass());
            session.close(new CloseReason(
                    CloseReason.CloseCodes.getCloseCode(CloseCode.CANNOT_SERVE.number()),
                    CloseCode.CANNOT_SERVE.code()));
            return;
        }
        begin(channel.get(), ticket.get());
    }

    private void begin(Channel channel, Tickets.Ticket ticket) {
        Conversation conversation =
                new Conversation(ticket.admitted().topic(), ticket.admitted().seat(), shared);
        EventLoop loop = channel.eventLoop();
        Runnable begin = () -> {
            SocketConnection connection = new SocketConnection(conversation, ticket.http());
            connection.attach(channel);
            conversation.begin(loop, connection, ticket.from());
        };
        if (loop.inEventLoop()) {
            begin.run();
        } else {
            loop.execute(begin);
        }
    }

    /** A connection that breaks is not a failure of the server; anything else is. */
    public void failed(Throwable failure) {
        if (failure instanceof IOException) {
            LOG.debugf("a socket ends: %s", failure.getMessage());
        } else {
            LOG.error("a socket could not be opened", failure);
        }
    }
}

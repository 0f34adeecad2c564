package org.consilium.live.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The socket of a room. Whoever comes here has a ticket from {@link RoomEntrance}, or the connection ends at once. */
@ServerEndpoint("/live/{slug}")
@ApplicationScoped
public class LiveSocket {
    private static final Logger LOG = Logger.getLogger(LiveSocket.class);
    private static final String CONVERSATION = "consilium.conversation";

    private final Tickets tickets;
    private final Conversation.Shared shared;
    private final Vertx vertx;
    private final MeterRegistry meters;

    LiveSocket(Tickets tickets, Conversation.Shared shared, Vertx vertx, MeterRegistry meters) {
        this.tickets = tickets;
        this.shared = shared;
        this.vertx = vertx;
        this.meters = meters;
    }

    @OnOpen
    public void open(Session session) throws IOException {
        Optional<Tickets.Ticket> ticket =
                tickets.take(session.getRequestParameterMap().getOrDefault(Tickets.PARAMETER, List.of()));
        if (ticket.isEmpty()) {
            session.close();
            return;
        }
        Conversation conversation =
                new Conversation(ticket.get().room(), ticket.get().seat(), shared);
        Optional<Channel> channel = NettyAccess.channel(session);
        if (channel.isPresent()) {
            openDirectly(channel.get(), conversation, ticket.get());
        } else {
            openPlainly(session, conversation, ticket.get());
        }
    }

    private void openDirectly(Channel channel, Conversation conversation, Tickets.Ticket ticket) {
        meters.counter("consilium.live.opened", "line", "direct").increment();
        EventLoop loop = channel.eventLoop();
        Runnable begin = () -> {
            SocketLine line = new SocketLine(conversation);
            line.attach(channel);
            conversation.begin(loop, line, ticket.from());
        };
        if (loop.inEventLoop()) {
            begin.run();
        } else {
            loop.execute(begin);
        }
    }

    private void openPlainly(Session session, Conversation conversation, Tickets.Ticket ticket) {
        meters.counter("consilium.live.opened", "line", "plain").increment();
        LOG.warnf("sockets are written to by the standard alone, at twice the cost: %s", session.getClass());
        EventLoop loop = NettyAccess.loop(vertx);
        session.getUserProperties().put(CONVERSATION, new Plain(conversation, loop));
        loop.execute(() -> conversation.begin(loop, new PlainLine(session, loop, conversation), ticket.from()));
    }

    private record Plain(Conversation conversation, EventLoop loop) {}

    /** Comes here on a plain line only; else {@link SocketFrames} reads. */
    @OnMessage
    public void receive(String text, Session session) {
        Plain plain = plain(session);
        if (plain != null) {
            plain.loop.execute(() -> {
                plain.conversation.heard();
                if (plain.conversation.mayGoOn()) {
                    plain.conversation.receive(text);
                }
            });
        }
    }

    @OnMessage
    public void pong(PongMessage pong, Session session) {
        Plain plain = plain(session);
        if (plain != null) {
            plain.loop.execute(plain.conversation::heard);
        }
    }

    @OnClose
    public void close(Session session) {
        Plain plain = plain(session);
        if (plain != null) {
            plain.loop.execute(plain.conversation::end);
        }
    }

    /** A line that breaks is no failure of ours. */
    @OnError
    public void fail(Session session, Throwable failure) {
        LOG.debugf("a socket ends: %s", failure.getMessage());
    }

    private static @Nullable Plain plain(Session session) {
        return (Plain) session.getUserProperties().get(CONVERSATION);
    }
}

package org.consilium.delivery.socket;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInboundHandler;
import io.netty.channel.EventLoop;
import io.undertow.websockets.UndertowSession;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.websocket.Session;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The only class that knows what Quarkus keeps below its interfaces: the Netty channel of a socket, so that thousands
 * of viewers share the bytes of a frame. If a different version keeps something else there, sockets are refused with an
 * error in the log.
 */
final class NettyAccess {
    private NettyAccess() {}

    /** The channel of a WebSocket, to which frames can be written past the framework; empty if it cannot be found. */
    static Optional<Channel> channel(Session session) {
        return session instanceof UndertowSession known
                        && known.getChannel().pipeline().context("ws-decoder") != null
                ? Optional.of(known.getChannel())
                : Optional.empty();
    }

    /** The handler by which the server counts the request's connection; null if it has none of that name. */
    static @Nullable ChannelInboundHandler http(HttpServerRequest request) {
        return request.connection() instanceof ConnectionBase connection
                        && connection.channel().pipeline().get("handler") instanceof ChannelInboundHandler handler
                ? handler
                : null;
    }

    /** The event loop of the present call, or any. */
    static EventLoop loop(Vertx vertx) {
        return vertx.getOrCreateContext() instanceof ContextInternal context && context.isEventLoopContext()
                ? context.nettyEventLoop()
                : ((VertxInternal) vertx).getEventLoopGroup().next();
    }
}

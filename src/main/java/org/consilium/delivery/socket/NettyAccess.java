package org.consilium.delivery.socket;

import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.undertow.websockets.UndertowSession;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import jakarta.websocket.Session;
import java.util.Optional;

/**
 * The one place that knows what Quarkus keeps below its interfaces: the Netty channel of a socket, so that thousands of viewers
 * share the bytes of a frame. Where another version keeps something else there, sockets are refused with an error in the log.
 */
final class NettyAccess {
    private NettyAccess() {}

    /** Of a WebSocket whose frames can be written past the framework; empty where that cannot be known. */
    static Optional<Channel> channel(Session session) {
        return session instanceof UndertowSession known
                        && known.getChannel().pipeline().context("ws-decoder") != null
                ? Optional.of(known.getChannel())
                : Optional.empty();
    }

    /** The event loop of whatever runs now, or any. */
    static EventLoop loop(Vertx vertx) {
        return vertx.getOrCreateContext() instanceof ContextInternal context && context.isEventLoopContext()
                ? context.nettyEventLoop()
                : ((VertxInternal) vertx).getEventLoopGroup().next();
    }
}

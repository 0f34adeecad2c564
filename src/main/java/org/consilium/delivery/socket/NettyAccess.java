package org.consilium.delivery.socket;

import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.impl.ConnectionBase;

/** What Vert.x keeps below its interfaces: the Netty channel of a request, so that thousands of viewers share the bytes of a frame. */
final class NettyAccess {
    private NettyAccess() {}

    static Channel channel(HttpServerRequest request) {
        return ((ConnectionBase) request.connection()).channel();
    }

    /** The event loop of the present call, or any. */
    static EventLoop loop(Vertx vertx) {
        return vertx.getOrCreateContext() instanceof ContextInternal context && context.isEventLoopContext()
                ? context.nettyEventLoop()
                : ((VertxInternal) vertx).getEventLoopGroup().next();
    }
}

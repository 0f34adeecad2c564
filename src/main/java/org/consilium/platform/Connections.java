package org.consilium.platform;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.net.InetSocketAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.consilium.access.limit.ClientAddress;
import org.jboss.logging.Logger;

/**
 * All connections of this node, counted as soon as the system hands them over, before anything is read, so that silent
 * ones count too. Once a second, connections that exceed {@link ClientBounds} are closed.
 */
@ApplicationScoped
class Connections {
    private static final Logger LOG = Logger.getLogger(Connections.class);
    private static final long SWEEP_MILLIS = 1_000;
    private static final String NAME = "consilium-connections";

    /**
     * Otherwise the system buffers up to 4 MiB for a client that does not read, which no metric of this process shows.
     */
    private static final int SEND_BUFFER = 256 * 1024;

    private final Vertx vertx;
    private final ClientAddress client;
    private final ClientBounds bounds;
    private final MeterRegistry meters;
    private final Set<ConnectionTracker> held = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();

    Connections(Vertx vertx, ClientAddress client, ClientBounds bounds, MeterRegistry meters) {
        this.vertx = vertx;
        this.client = client;
        this.bounds = bounds;
        this.meters = meters;
        meters.gauge("consilium.connections", held, Set::size);
    }

    /**
     * Installs itself at every listening port. Vert.x cannot observe a connection before its first request, so this
     * takes the channels from its acceptor loop; if a different version has none there, the log says so.
     */
    void guard(@ObservesAsync HttpServerStart started) {
        for (EventExecutor acceptor : ((VertxInternal) vertx).getAcceptorEventLoopGroup()) {
            acceptor.execute(() -> {
                int guarded = 0;
                if (acceptor instanceof SingleThreadEventLoop loop) {
                    var channels = loop.registeredChannelsIterator();
                    while (channels.hasNext()) {
                        guarded += guard(channels.next());
                    }
                }
                if (guarded == 0) {
                    LOG.warn("connections are not counted: no listening port was found");
                }
            });
        }
        vertx.setPeriodic(SWEEP_MILLIS, timer -> sweep());
    }

    private int guard(Channel channel) {
        if (!(channel instanceof ServerChannel)) {
            return 0;
        }
        if (channel.pipeline().get(NAME) == null) {
            channel.pipeline().addFirst(NAME, new Door());
        }
        return 1;
    }

    private final class Door extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext ctx, Object accepted) {
            if (!(accepted instanceof Channel connection) || admits(connection)) {
                ctx.fireChannelRead(accepted);
            } else {
                refused("too_many");
                connection.unsafe().closeForcibly();
            }
        }
    }

    private boolean admits(Channel connection) {
        String address = address(connection);
        boolean proxy = client.isProxy(address);
        String network = ClientAddress.counted(address);
        if (!bounds.admits(held.size(), byAddress.getOrDefault(network, 0), proxy)) {
            return false;
        }
        byAddress.merge(network, 1, Integer::sum);
        connection.config().setOption(ChannelOption.SO_SNDBUF, SEND_BUFFER);
        ConnectionTracker one = new ConnectionTracker(connection, bounds, this::refused);
        held.add(one);
        connection.pipeline().addLast(ConnectionTracker.NAME, one);
        connection.closeFuture().addListener(closed -> {
            held.remove(one);
            byAddress.computeIfPresent(network, (same, count) -> count == 1 ? null : count - 1);
        });
        return true;
    }

    private static String address(Channel connection) {
        return connection.remoteAddress() instanceof InetSocketAddress peer && peer.getAddress() != null
                ? peer.getAddress().getHostAddress()
                : "";
    }

    private void sweep() {
        long now = System.nanoTime();
        long unread = 0;
        for (ConnectionTracker one : held) {
            one.sweep(now);
            unread += one.unread();
        }
        if (unread > bounds.mostUnread()) {
            shed(unread);
        }
    }

    /**
     * Of the clients that have taken nothing since the last check, the one with the most pending bytes is closed first.
     */
    private void shed(long unread) {
        List<ConnectionTracker> idle = held.stream()
                .filter(ConnectionTracker::takesNothing)
                .sorted(Comparator.comparingLong(ConnectionTracker::unread).reversed())
                .toList();
        long left = unread;
        for (ConnectionTracker one : idle) {
            if (left <= bounds.mostUnread()) {
                return;
            }
            left -= one.unread();
            one.end("memory");
        }
    }

    private void refused(String reason) {
        meters.counter("consilium.connections.refused", "reason", reason).increment();
    }
}

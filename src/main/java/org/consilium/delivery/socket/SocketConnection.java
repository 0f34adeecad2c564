package org.consilium.delivery.socket;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandler;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.consilium.delivery.CloseCode;
import org.consilium.delivery.Connection;
import org.consilium.delivery.FrameEncoder;
import org.jspecify.annotations.Nullable;

/**
 * A WebSocket at the head of its channel's pipeline, behind TLS: its output is framed already and passes no other
 * handler.
 */
final class SocketConnection extends ChannelInboundHandlerAdapter implements Connection {
    private static final String NAME = "consilium-writer";

    /**
     * Otherwise the system buffers up to 4 MiB for a client that does not read, which no metric of this process shows.
     */
    private static final int SEND_BUFFER = 64 * 1024;

    private static final long LINGER_MILLIS = 2_000;

    private final Conversation conversation;
    private final @Nullable ChannelInboundHandler http;
    private @Nullable ChannelHandlerContext out;

    /** @param http told of the end, since the server counts connections and has no place in the pipeline any more */
    SocketConnection(Conversation conversation, @Nullable ChannelInboundHandler http) {
        this.conversation = conversation;
        this.http = http;
    }

    /** Installs itself and reads frames in place of the framework's handler. Call it on the loop of the channel. */
    void attach(Channel channel) {
        ChannelPipeline pipeline = channel.pipeline();
        if (pipeline.get(IdleStateHandler.class) != null) {
            pipeline.remove(IdleStateHandler.class); // it does not see our writes; pings do its work
        }
        channel.config().setOption(ChannelOption.SO_SNDBUF, SEND_BUFFER);
        ChannelHandlerContext tls = pipeline.context(SslHandler.class);
        if (tls == null) {
            pipeline.addFirst(NAME, this);
        } else {
            pipeline.addAfter(tls.name(), NAME, this);
        }
        out = pipeline.context(this);
        pipeline.addAfter("ws-decoder", "consilium-reader", new SocketReader(conversation));
    }

    private ChannelHandlerContext out() {
        return Objects.requireNonNull(out);
    }

    @Override
    public Form form() {
        return Form.FRAMES;
    }

    @Override
    public boolean isWritable() {
        return out().channel().isWritable();
    }

    @Override
    public void write(ByteBuf bytes) {
        // A void promise: nobody waits for a single write, and a future per write would cost more than the write.
        var unused = out().write(bytes, out().voidPromise());
    }

    @Override
    public void flush() {
        out().flush();
    }

    /** Reads and drops input for a while: closing at once would destroy the close frame on its way. */
    @Override
    public void end(CloseCode reason) {
        Channel channel = out().channel();
        boolean reads = channel.isWritable();
        Future<?> unused = out().writeAndFlush(FrameEncoder.close(reason)).addListener(said -> leave(channel));
        if (!reads) {
            unused = channel.close(); // it reads nothing, not even this
        }
    }

    private static void leave(Channel channel) {
        Future<?> unused = channel instanceof DuplexChannel duplex ? duplex.shutdownOutput() : channel.close();
        unused = channel.eventLoop().schedule(() -> drop(channel), LINGER_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static void drop(Channel channel) {
        Future<?> unused = channel.close();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        conversation.heard();
        ctx.fireChannelRead(message);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        conversation.goOn();
        ctx.fireChannelWritabilityChanged();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) throws Exception {
        conversation.end();
        if (http != null) {
            http.channelInactive(ctx);
        }
        ctx.fireChannelInactive();
    }
}

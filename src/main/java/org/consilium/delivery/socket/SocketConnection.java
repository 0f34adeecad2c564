package org.consilium.delivery.socket;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandler;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.ssl.SslHandler;
import java.util.List;
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

    /** The names that Vert.x gives to its handlers. */
    private static final String DECODER = "httpDecoder";

    private static final String HTTP = "handler";

    /** An idle handler does not see our writes; pings do its work. */
    private static final List<String> OF_HTTP =
            List.of("httpEncoder", "inflater", "deflater", "chunkedWriter", "idle", "webSocketExtensionHandler");

    private static final WebSocketDecoderConfig BOUNDED = WebSocketDecoderConfig.newBuilder()
            .maxFramePayloadLength(Topic.LONGEST_MESSAGE)
            .allowExtensions(false)
            .withUTF8Validator(false) // the reader decodes the text, and refuses what is none
            .build();

    private final Conversation conversation;
    private @Nullable ChannelHandlerContext out;
    private @Nullable ChannelInboundHandler http;

    SocketConnection(Conversation conversation) {
        this.conversation = conversation;
    }

    /** Takes the place of HTTP on a channel that has agreed to be a WebSocket. On the loop of the channel. */
    void attach(Channel channel) {
        ChannelPipeline pipeline = channel.pipeline();
        for (String name : OF_HTTP) {
            if (pipeline.context(name) != null) {
                pipeline.remove(name);
            }
        }
        http = pipeline.remove(HTTP) instanceof ChannelInboundHandler connection ? connection : null;
        pipeline.replace(DECODER, "ws-decoder", new WebSocket13FrameDecoder(BOUNDED));
        pipeline.addAfter("ws-decoder", "consilium-reader", new SocketReader(conversation));
        pipeline.addBefore("ws-decoder", "ws-encoder", new WebSocket13FrameEncoder(false));
        channel.config().setOption(ChannelOption.SO_SNDBUF, SEND_BUFFER);
        ChannelHandlerContext tls = pipeline.context(SslHandler.class);
        if (tls == null) {
            pipeline.addFirst(NAME, this);
        } else {
            pipeline.addAfter(tls.name(), NAME, this);
        }
        out = pipeline.context(this);
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
            http.channelInactive(ctx); // Vert.x counts connections, and has no place in the pipeline that would tell it
        }
        ctx.fireChannelInactive();
    }
}

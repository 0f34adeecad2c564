package org.consilium.delivery.socket;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.consilium.delivery.CloseCode;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads the input of a socket: bounded text messages. Ends the connection with a reason otherwise. */
final class SocketReader extends SimpleChannelInboundHandler<WebSocketFrame> {
    private static final Logger LOG = Logger.getLogger(SocketReader.class);

    private final Conversation conversation;
    /** Of a fragmented message. */
    private @Nullable ByteArrayOutputStream begun;

    private boolean over;

    SocketReader(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, WebSocketFrame frame) {
        if (over) {
            return;
        }
        if (frame instanceof CloseWebSocketFrame close) {
            over = true;
            conversation.end();
            var unused = ctx.writeAndFlush(close.retainedDuplicate()).addListener(ChannelFutureListener.CLOSE);
        } else if (!(frame instanceof PongWebSocketFrame) && conversation.mayGoOn()) {
            read(ctx, frame);
        }
    }

    private void read(ChannelHandlerContext ctx, WebSocketFrame frame) {
        switch (frame) {
            case PingWebSocketFrame ping -> {
                var unused =
                        ctx.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
            }
            case TextWebSocketFrame text -> gather(text);
            case ContinuationWebSocketFrame more -> gather(more);
            case BinaryWebSocketFrame binary -> end(CloseCode.NOT_TEXT);
            default -> end(CloseCode.NOT_UNDERSTOOD);
        }
    }

    private void gather(WebSocketFrame frame) {
        ByteBuf content = frame.content();
        ByteArrayOutputStream parts = begun;
        int length = content.readableBytes() + (parts == null ? 0 : parts.size());
        if (length > Topic.LONGEST_MESSAGE) {
            end(CloseCode.TOO_LARGE);
            return;
        }
        if (parts == null && frame.isFinalFragment()) {
            receive(content.nioBuffer());
            return;
        }
        if (parts == null) {
            parts = new ByteArrayOutputStream(length);
            begun = parts;
        }
        byte[] bytes = new byte[content.readableBytes()];
        content.readBytes(bytes);
        parts.writeBytes(bytes);
        if (frame.isFinalFragment()) {
            begun = null;
            receive(ByteBuffer.wrap(parts.toByteArray()));
        }
    }

    private void receive(ByteBuffer bytes) {
        try {
            // A decoder of its own refuses malformed UTF-8; the shortcuts of String replace it.
            conversation.receive(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException notText) {
            end(CloseCode.NOT_UTF8);
        }
    }

    private void end(CloseCode reason) {
        over = true;
        conversation.close(reason);
    }

    /**
     * The frame decoder has answered what it refuses with a close frame; a connection that breaks is not a failure of
     * the server.
     */
    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable failure) {
        over = true;
        LOG.debugf("a socket ends: %s", failure.getMessage());
        conversation.end();
        var unused = ctx.close(); // the client reconnects at once instead of waiting forever
    }
}

package org.consilium.live;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.SslHandler;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One connection as a place in the log. It stands at the head of the channel's pipeline, behind TLS: what it writes is
 * framed already and passes no other handler. Touched on the loop of its channel only.
 */
final class Viewer extends ChannelInboundHandlerAdapter {
    /** Further behind than this a viewer is told to start anew rather than to catch up. */
    static final long FARTHEST_BEHIND_BYTES = 4L << 20;

    static final long LONGEST_STUCK_NANOS = TimeUnit.SECONDS.toNanos(30);
    static final long PING_EVERY_NANOS = TimeUnit.SECONDS.toNanos(25);

    /** Two pings without a sign of life: the other end is gone, whatever the network says. */
    static final long LONGEST_SILENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private static final String NAME = "consilium-viewer";
    private static final ByteBuf PING = shared((byte) 0x89, new byte[0]);
    private static final ByteBuf RESYNC = shared((byte) 0x81, "{\"type\":\"resync\"}".getBytes(StandardCharsets.UTF_8));

    /** Index in the shard, -1 outside. */
    int index = -1;

    private final Channel channel;
    private final Audience audience;
    private final Audience.Shard shard;
    private FrameLog.@Nullable Chunk chunk;
    private int offset;
    private boolean stuck;
    private long stuckSince;
    private long heardAt;
    private long pingedAt;
    private @Nullable ChannelHandlerContext context;

    Viewer(Channel channel, Audience audience, Audience.Shard shard, FrameLog.Position seen) {
        this.channel = channel;
        this.audience = audience;
        this.shard = shard;
        chunk = seen.chunk();
        offset = seen.offset();
        heardAt = audience.nanos();
        pingedAt = heardAt;
    }

    /** Takes its place in the pipeline and sends what the viewer has missed. */
    void attach() {
        ChannelPipeline pipeline = channel.pipeline();
        ChannelHandlerContext tls = pipeline.context(SslHandler.class);
        if (tls == null) {
            pipeline.addFirst(NAME, this);
        } else {
            pipeline.addAfter(tls.name(), NAME, this);
        }
        context = pipeline.context(this);
        advance();
    }

    /** Writes everything between this viewer's place and the head of the log, as far as the connection takes it. */
    void advance() {
        ChannelHandlerContext out = context;
        if (out == null) {
            return;
        }
        if (!channel.isWritable()) {
            waitForReader();
            return;
        }
        stuck = false;
        boolean wrote = chunk == null && startAnew(out);
        FrameLog.Chunk at = chunk;
        while (at != null && channel.isWritable()) {
            // The end is read after the next: a chunk that has a successor does not grow any more.
            FrameLog.Chunk next = at.next();
            int end = at.end();
            if (offset < end) {
                // A void promise: nobody asks after one write, and a future a write would cost more than the write.
                out.write(shard.slice(at, offset, end), out.voidPromise());
                offset = end;
                wrote = true;
            }
            if (next == null) {
                break;
            }
            at = next;
            chunk = next;
            offset = 0;
        }
        if (wrote) {
            out.flush();
        }
        if (!channel.isWritable()) {
            waitForReader();
        }
    }

    private void waitForReader() {
        if (!stuck) {
            stuck = true;
            stuckSince = audience.nanos();
        }
        FrameLog.Chunk at = chunk;
        if (at != null
                && audience.log().length() - new FrameLog.Position(at, offset).absolute() > FARTHEST_BEHIND_BYTES) {
            chunk = null; // the log need not be kept for this one
        }
    }

    private boolean startAnew(ChannelHandlerContext out) {
        FrameLog.Position head = audience.log().head();
        chunk = head.chunk();
        offset = head.offset();
        out.write(RESYNC.duplicate(), out.voidPromise());
        return true;
    }

    void sweep() {
        long now = audience.nanos();
        if (stuck && now - stuckSince > LONGEST_STUCK_NANOS) {
            close(LiveClose.NOT_READING);
        } else if (now - heardAt > LONGEST_SILENCE_NANOS) {
            close(LiveClose.SILENT);
        } else if (!stuck && now - pingedAt > PING_EVERY_NANOS && context != null) {
            pingedAt = now;
            context.writeAndFlush(PING.duplicate(), context.voidPromise());
        }
    }

    /** Says why in a close frame (RFC 6455, 5.5.1), as far as the other end still reads, and ends the connection. */
    void close(LiveClose reason) {
        shard.remove(this);
        ChannelHandlerContext out = context;
        if (out == null) {
            channel.close();
            return;
        }
        byte[] words = reason.code().getBytes(StandardCharsets.US_ASCII);
        ByteBuf frame = Unpooled.buffer(words.length + 4)
                .writeByte(0x88)
                .writeByte(words.length + 2)
                .writeShort(reason.number())
                .writeBytes(words);
        out.writeAndFlush(frame).addListener(ChannelFutureListener.CLOSE);
        if (!channel.isWritable()) {
            channel.close(); // it reads nothing, not even this
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        heardAt = audience.nanos();
        ctx.fireChannelRead(message);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        if (stuck && channel.isWritable()) {
            advance();
        }
        ctx.fireChannelWritabilityChanged();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        shard.remove(this);
        ctx.fireChannelInactive();
    }

    private static ByteBuf shared(byte first, byte[] payload) {
        ByteBuf frame = Unpooled.directBuffer(payload.length + 2)
                .writeByte(first)
                .writeByte(payload.length)
                .writeBytes(payload);
        return Unpooled.unreleasableBuffer(frame);
    }
}

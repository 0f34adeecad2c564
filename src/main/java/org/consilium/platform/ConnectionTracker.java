package org.consilium.platform;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.channel.FileRegion;
import io.netty.channel.MaxMessagesRecvByteBufAllocator;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * What one connection holds: an incomplete request, answers that the client does not take. Sees bytes here, requests
 * and answers in {@link Requests}. Written on the loop of its channel, read by {@link Connections} from another thread.
 */
final class ConnectionTracker extends ChannelDuplexHandler {
    static final String NAME = "consilium-connection";

    /** The name that Vert.x gives its own handler. */
    private static final String DECODER = "httpDecoder";

    private static final String HANDLER = "handler";

    private static final String REQUESTS = NAME + "-requests";

    /** Input is arriving. */
    enum Phase {
        /** Idle between two requests. */
        IDLE,
        HEAD,
        BODY,
        /** A WebSocket, which {@code delivery} supervises. */
        SOCKET
    }

    private final Channel channel;
    private final ClientBounds bounds;
    private final Consumer<String> ended;
    private volatile Phase phase = Phase.IDLE;
    private volatile long since;
    private volatile long written;
    private boolean watching;
    private long taken;
    private boolean takesNothing;
    private long windowBegan;
    private long takenBefore;
    private boolean inWindow;
    private boolean dropping;
    private long dropped;

    /** @param ended is told why this connection was ended */
    ConnectionTracker(Channel channel, ClientBounds bounds, Consumer<String> ended) {
        this.channel = channel;
        this.bounds = bounds;
        this.ended = ended;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object bytes) {
        if (dropping) {
            drop(bytes);
            return;
        }
        if (phase == Phase.IDLE) {
            begin(ctx.pipeline());
        }
        ctx.fireChannelRead(bytes);
        if (phase == Phase.IDLE && DecoderState.hasBegun(ctx.pipeline().get(DECODER))) {
            turn(Phase.HEAD);
        }
    }

    private void begin(ChannelPipeline pipeline) {
        boolean http = pipeline.context(DECODER) != null;
        if (watching && !http) {
            phase = Phase.SOCKET;
            if (pipeline.context(REQUESTS) != null) {
                pipeline.remove(REQUESTS);
            }
            return;
        }
        if (http && !watching) {
            watching = true;
            pipeline.addBefore(HANDLER, REQUESTS, new Requests());
        }
        turn(Phase.HEAD);
    }

    /**
     * From now on no input is decoded, because decoding copies it, and a client that sends as fast as it can would
     * occupy the loop. Call it on the loop of the channel.
     */
    void dropTheRest() {
        dropping = true;
        if (channel.config().getRecvByteBufAllocator() instanceof MaxMessagesRecvByteBufAllocator pieces) {
            pieces.maxMessagesPerRead(1); // then other connections get their turn
        }
    }

    private void drop(Object bytes) {
        dropped += bytes instanceof ByteBuf piece ? piece.readableBytes() : 0;
        ReferenceCountUtil.release(bytes);
        if (dropped > bounds.mostDropped()) {
            channel.config().setAutoRead(false);
        }
    }

    private void turn(Phase to) {
        since = System.nanoTime();
        phase = to;
    }

    @Override
    @SuppressWarnings({"NonAtomicVolatileUpdate", "FutureReturnValueIgnored"
    }) // one thread writes; the promise tells the caller
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (message instanceof ByteBuf bytes) {
            written += bytes.readableBytes();
        } else if (message instanceof FileRegion file) {
            written += file.count();
        }
        ctx.write(message, promise);
    }

    /** Between the codec and the application: sees whole messages. */
    private final class Requests extends ChannelDuplexHandler {
        private int unanswered;
        private boolean over;

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object message) {
            if (over) {
                ReferenceCountUtil.release(message);
                return;
            }
            if (message instanceof HttpRequest) {
                turn(Phase.BODY);
                if (++unanswered > ClientBounds.MOST_UNANSWERED) {
                    over = true;
                    ReferenceCountUtil.release(message);
                    end("pipelined");
                    return;
                }
            }
            if (message instanceof LastHttpContent) {
                phase = Phase.IDLE;
            }
            ctx.fireChannelRead(message);
        }

        /** An answer counts as held until the system has taken its last byte. */
        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // the promise tells the caller
        public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
            boolean interim = message instanceof HttpResponse answer
                    && answer.status().codeClass() == HttpStatusClass.INFORMATIONAL;
            if (message instanceof LastHttpContent && !interim) {
                ctx.write(message, promise.unvoid()).addListener(taken -> unanswered--);
            } else {
                ctx.write(message, promise);
            }
        }
    }

    /** Bytes of answers that the client has not taken; not those of a WebSocket. */
    long unread() {
        ChannelOutboundBuffer out = channel.unsafe().outboundBuffer();
        return out == null || phase == Phase.SOCKET ? 0 : out.totalPendingWriteBytes();
    }

    /** Whether output waits and the client has taken nothing of it between the last two checks. */
    boolean takesNothing() {
        return takesNothing;
    }

    void sweep(long now) {
        long waiting = unread();
        long takenNow = written - waiting;
        takesNothing = waiting > 0 && takenNow == taken;
        taken = takenNow;
        if (phase == Phase.HEAD && !channel.config().isAutoRead()) {
            since = now; // the client may have closed its end: we do not read until earlier requests are answered
        }
        if (bounds.isSlow(phase, now - since)) {
            end("slow_request");
        } else if (waiting == 0) {
            inWindow = false;
        } else if (!inWindow) {
            inWindow = true;
            windowBegan = now;
            takenBefore = takenNow;
        } else if (bounds.isOver(now - windowBegan)) {
            inWindow = false;
            if (bounds.isTooLittle(takenNow - takenBefore)) {
                end("not_reading");
            }
        }
    }

    /** Without a message: the client does not read. */
    void end(String reason) {
        ended.accept(reason);
        Future<?> unused = channel.close();
    }
}

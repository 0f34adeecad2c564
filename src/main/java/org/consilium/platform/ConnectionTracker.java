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
 * What one connection holds: a request that is not all there, answers that nobody takes. Sees bytes here, requests and answers
 * in {@link Requests}. Written on the loop of its channel, looked at by {@link Connections} from another thread.
 */
final class ConnectionTracker extends ChannelDuplexHandler {
    static final String NAME = "consilium-connection";

    /** As Vert.x names its own. */
    private static final String DECODER = "httpDecoder";

    private static final String HANDLER = "handler";

    /** Beyond the largest body that anybody may send, so that a browser has sent its form and looks for the answer. */
    private static final long MOST_DROPPED = 3_000_000;

    /** What is coming in. */
    enum Phase {
        /** Nothing, between two requests. */
        IDLE,
        HEAD,
        BODY,
        /** It is a WebSocket, which the room looks after. */
        SOCKET
    }

    private final Channel channel;
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

    /** @param ended hears why this connection was ended */
    ConnectionTracker(Channel channel, Consumer<String> ended) {
        this.channel = channel;
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
            return;
        }
        if (http && !watching) {
            watching = true;
            pipeline.addBefore(HANDLER, NAME + "-requests", new Requests());
        }
        turn(Phase.HEAD);
    }

    /**
     * From now on nothing that comes in is decoded: decoding copies it, and one that sends as fast as it can would have the loop
     * to itself. On the loop of the channel.
     */
    void dropTheRest() {
        dropping = true;
        if (channel.config().getRecvByteBufAllocator() instanceof MaxMessagesRecvByteBufAllocator pieces) {
            pieces.maxMessagesPerRead(1); // then the others have their turn
        }
    }

    private void drop(Object bytes) {
        dropped += bytes instanceof ByteBuf piece ? piece.readableBytes() : 0;
        ReferenceCountUtil.release(bytes);
        if (dropped > MOST_DROPPED) {
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

    /** Between the codec and the application: whole messages. */
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

    /** Bytes of answers that the other end has not taken; not those of a socket. */
    long unread() {
        ChannelOutboundBuffer out = channel.unsafe().outboundBuffer();
        return out == null || phase == Phase.SOCKET ? 0 : out.totalPendingWriteBytes();
    }

    /** Whether something waits for the other end, of which it took nothing between the last two looks. */
    boolean takesNothing() {
        return takesNothing;
    }

    void sweep(long now, ClientBounds bounds) {
        long waiting = unread();
        long takenNow = written - waiting;
        takesNothing = waiting > 0 && takenNow == taken;
        taken = takenNow;
        if (phase == Phase.HEAD && !channel.config().isAutoRead()) {
            since = now; // its end may have come: we do not read until the requests before it are answered
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

    /** Without a word: the other end does not read. */
    void end(String reason) {
        ended.accept(reason);
        Future<?> unused = channel.close();
    }
}

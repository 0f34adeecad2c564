package org.consilium.delivery.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import org.consilium.delivery.CloseCode;
import org.consilium.delivery.Connection;

/**
 * An event stream (WHATWG HTML, 9.2), for networks that block WebSockets: the same log and the same positions in it.
 */
final class StreamConnection implements Connection {
    private static final String COME_BACK_AFTER = "retry: 2000\n\n";

    private final HttpServerResponse response;
    private final Conversation conversation;

    StreamConnection(HttpServerResponse response, Conversation conversation) {
        this.response = response;
        this.conversation = conversation;
    }

    void attach() {
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream;charset=UTF-8")
                .putHeader("Cache-Control", "no-store")
                // A buffering proxy would hold back what is live (nginx, proxy_buffering).
                .putHeader("X-Accel-Buffering", "no")
                .putHeader("Content-Encoding", "identity");
        response.drainHandler(nothing -> conversation.goOn());
        response.closeHandler(nothing -> conversation.end());
        response.exceptionHandler(failure -> conversation.end());
        var unused = response.write(COME_BACK_AFTER);
    }

    @Override
    public Form form() {
        return Form.EVENTS;
    }

    @Override
    public boolean isWritable() {
        return !response.writeQueueFull();
    }

    @Override
    public void write(ByteBuf bytes) {
        try {
            if (!response.ended() && !response.closed()) {
                var unused = response.write(Buffer.buffer(ByteBufUtil.getBytes(bytes)));
            }
        } finally {
            bytes.release();
        }
    }

    @Override
    public void flush() {
        // Every write is sent at once.
    }

    @Override
    public void end(CloseCode reason) {
        conversation.end();
        if (response.writeQueueFull()) {
            response.reset(); // it reads nothing, not even the end
        } else if (!response.ended()) {
            var unused = response.end();
        }
    }
}

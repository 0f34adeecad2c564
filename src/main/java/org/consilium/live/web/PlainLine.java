package org.consilium.live.web;

import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.consilium.live.Line;
import org.consilium.live.LiveClose;
import org.consilium.live.Wording;
import org.jboss.logging.Logger;

/** A WebSocket by nothing but the standard (Jakarta WebSocket): correct everywhere, at twice the cost for each viewer. */
final class PlainLine implements Line {
    private static final Logger LOG = Logger.getLogger(PlainLine.class);
    /** As Netty's high water mark. */
    private static final int MOST_PENDING = 64 * 1024;

    private final Session session;
    private final EventLoop loop;
    private final Conversation conversation;
    private int pending;

    PlainLine(Session session, EventLoop loop, Conversation conversation) {
        this.session = session;
        this.loop = loop;
        this.conversation = conversation;
    }

    @Override
    public Form form() {
        return Form.FRAMES;
    }

    @Override
    public boolean isWritable() {
        return pending < MOST_PENDING;
    }

    @Override
    public void write(ByteBuf frames) {
        try {
            while (frames.isReadable()) {
                if (Wording.isText(frames)) {
                    send(Wording.next(frames).toString(StandardCharsets.UTF_8));
                } else {
                    Wording.next(frames);
                    ping();
                }
            }
        } finally {
            frames.release();
        }
    }

    private void send(String text) {
        int size = text.length();
        pending += size;
        session.getAsyncRemote()
                .sendText(
                        text,
                        result -> loop.execute(() -> {
                            pending -= size;
                            conversation.goOn();
                        }));
    }

    private void ping() {
        try {
            session.getAsyncRemote().sendPing(java.nio.ByteBuffer.allocate(0));
        } catch (IOException gone) {
            LOG.debugf("a socket ends: %s", gone.getMessage());
        }
    }

    @Override
    public void flush() {
        // Every message is sent at once.
    }

    @Override
    public void end(LiveClose reason) {
        try {
            session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(reason.number()), reason.code()));
        } catch (IOException gone) {
            LOG.debugf("a socket ends: %s", gone.getMessage());
        }
    }
}

package org.consilium.delivery;

import io.netty.buffer.ByteBuf;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A connection with its position in the log. On the event loop of the connection, except {@link #send} and {@link
 * #dismiss}.
 */
public final class Viewer {
    /** A viewer further behind is told to start anew instead of catching up. */
    static final long FARTHEST_BEHIND_BYTES = 4L << 20;

    static final long LONGEST_STUCK_NANOS = TimeUnit.SECONDS.toNanos(30);

    /** Index in the shard; -1 outside. */
    int index = -1;

    private final Connection connection;
    private final long last;
    private FrameLog.@Nullable Missed missed;
    private final Audience audience;
    private final Audience.Shard shard;
    private FrameLog.@Nullable Chunk chunk;
    private int offset;
    private boolean stuck;
    private long stuckSince;
    private long heardAt;
    private long pingedAt;

    /**
     * A viewer that has not begun.
     *
     * @param last the number of the log's last frame when it came
     * @param missed what it is sent first; null: the log no longer has all of it, and the viewer is told to start anew
     */
    Viewer(
            Connection connection,
            Audience audience,
            Audience.Shard shard,
            long last,
            FrameLog.@Nullable Missed missed) {
        this.connection = connection;
        this.audience = audience;
        this.shard = shard;
        this.last = last;
        this.missed = missed;
        if (missed != null) {
            chunk = missed.next().chunk();
            offset = missed.next().offset();
        }
        heardAt = audience.nanos();
        pingedAt = heardAt;
    }

    /**
     * Sends the log's position when this viewer came, then what it has missed, then what has come since. Once; on the
     * loop.
     */
    public void begin(LongFunction<byte[]> hello) {
        connection.write(FrameEncoder.of(connection.form(), hello.apply(last)));
        FrameLog.Missed first = missed;
        missed = null;
        if (first != null && first.frames().isReadable()) {
            ByteBuf frames = first.frames();
            connection.write(
                    connection.form() == Connection.Form.FRAMES
                            ? frames
                            : FrameEncoder.events(frames, audience.epoch()));
        }
        connection.flush();
        advance();
    }

    /** Writes everything between this viewer's position and the head of the log, as far as the connection takes it. */
    void advance() {
        if (!connection.isWritable()) {
            waitForReader();
            return;
        }
        stuck = false;
        if (chunk == null) {
            startAnew();
        }
        do {
            writeOn();
            connection.flush();
            // A flush may have made room again, and nobody is notified who did not wait for it.
        } while (connection.isWritable() && hasMore());
        if (!connection.isWritable()) {
            waitForReader();
        }
    }

    private void writeOn() {
        FrameLog.Chunk at = chunk;
        while (at != null && connection.isWritable()) {
            // Read the end after the next: a chunk that has a successor no longer grows.
            FrameLog.Chunk next = at.next();
            int end = at.end();
            if (offset < end) {
                connection.write(shard.slice(connection.form(), at, offset, end));
                offset = end;
            }
            if (next == null) {
                return;
            }
            at = next;
            chunk = next;
            offset = 0;
        }
    }

    private boolean hasMore() {
        FrameLog.Chunk at = chunk;
        return at != null && (offset < at.end() || at.next() != null);
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

    private void startAnew() {
        FrameLog.Position head = audience.log().head();
        chunk = head.chunk();
        offset = head.offset();
        connection.write(FrameEncoder.resync(connection.form()));
    }

    void sweep() {
        long now = audience.nanos();
        boolean answers = connection.form() == Connection.Form.FRAMES;
        if (stuck && now - stuckSince > LONGEST_STUCK_NANOS) {
            close(CloseCode.NOT_READING);
        } else if (answers && now - heardAt > audience.longestSilence()) {
            close(CloseCode.SILENT);
        } else if (!stuck && now - pingedAt > audience.betweenPings()) {
            pingedAt = now;
            connection.write(FrameEncoder.ping(connection.form()));
            connection.flush();
        }
    }

    /** Sends something to this viewer alone; between two frames of the log, never within one. */
    void tell(byte[] json) {
        connection.write(FrameEncoder.of(connection.form(), json));
        connection.flush();
    }

    /** As {@link #tell}, from any thread. */
    public void send(byte[] json) {
        shard.run(() -> {
            if (index >= 0) {
                tell(json);
            }
        });
    }

    /** From any thread. */
    public void dismiss(CloseCode reason) {
        shard.run(() -> close(reason));
    }

    public void close(CloseCode reason) {
        if (index >= 0) {
            shard.remove(this);
            connection.end(reason);
        }
    }

    /** Input from the other end. */
    public void heard() {
        heardAt = audience.nanos();
    }

    /** The connection accepts bytes again. */
    public void goOn() {
        if (stuck && index >= 0 && connection.isWritable()) {
            advance();
        }
    }

    /** The connection has ended. Idempotent. */
    public void leave() {
        shard.remove(this);
    }
}

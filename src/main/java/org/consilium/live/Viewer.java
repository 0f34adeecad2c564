package org.consilium.live;

import io.netty.buffer.ByteBuf;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One connection as a place in the log. Touched on the event loop of its line only, but for {@link #tell} and {@link #send}. */
public final class Viewer {
    /** Further behind than this a viewer is told to start anew rather than to catch up. */
    static final long FARTHEST_BEHIND_BYTES = 4L << 20;

    static final long LONGEST_STUCK_NANOS = TimeUnit.SECONDS.toNanos(30);

    /** Index in the shard, -1 outside. */
    int index = -1;

    private final Line line;
    private final Audience audience;
    private final Audience.Shard shard;
    private FrameLog.@Nullable Chunk chunk;
    private int offset;
    private boolean stuck;
    private long stuckSince;
    private long heardAt;
    private long pingedAt;

    /** @param seen null: it has not seen what the log begins with, and is told to start anew */
    Viewer(Line line, Audience audience, Audience.Shard shard, FrameLog.@Nullable Position seen) {
        this.line = line;
        this.audience = audience;
        this.shard = shard;
        if (seen != null) {
            chunk = seen.chunk();
            offset = seen.offset();
        }
        heardAt = audience.nanos();
        pingedAt = heardAt;
    }

    /** Writes everything between this viewer's place and the head of the log, as far as the connection takes it. */
    void advance() {
        if (!line.isWritable()) {
            waitForReader();
            return;
        }
        stuck = false;
        if (chunk == null) {
            startAnew();
        }
        do {
            writeOn();
            line.flush();
            // A flush may have made room again, of which nobody is told who did not wait for it.
        } while (line.isWritable() && hasMore());
        if (!line.isWritable()) {
            waitForReader();
        }
    }

    private void writeOn() {
        FrameLog.Chunk at = chunk;
        while (at != null && line.isWritable()) {
            // The end is read after the next: a chunk that has a successor does not grow any more.
            FrameLog.Chunk next = at.next();
            int end = at.end();
            if (offset < end) {
                line.write(shard.slice(line.form(), at, offset, end));
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
        line.write(Wording.resync(line.form()));
    }

    void sweep() {
        long now = audience.nanos();
        boolean answers = line.form() == Line.Form.FRAMES;
        if (stuck && now - stuckSince > LONGEST_STUCK_NANOS) {
            close(LiveClose.NOT_READING);
        } else if (answers && now - heardAt > audience.longestSilence()) {
            close(LiveClose.SILENT);
        } else if (!stuck && now - pingedAt > audience.betweenPings()) {
            pingedAt = now;
            line.write(Wording.ping(line.form()));
            line.flush();
        }
    }

    /** Writes what was missed before this viewer's place in the log; once, and before {@link #advance}. */
    void catchUp(ByteBuf frames) {
        if (frames.isReadable()) {
            line.write(line.form() == Line.Form.FRAMES ? frames : Wording.events(frames, audience.epoch()));
            line.flush();
        }
    }

    /** Says something to this one alone; between two frames of the log, never within one. */
    public void tell(byte[] json) {
        line.write(Wording.of(line.form(), json));
        line.flush();
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
    public void dismiss(LiveClose reason) {
        shard.run(() -> close(reason));
    }

    public void close(LiveClose reason) {
        if (index >= 0) {
            shard.remove(this);
            line.end(reason);
        }
    }

    /** Something came from the other end. */
    public void heard() {
        heardAt = audience.nanos();
    }

    /** The connection takes bytes again. */
    public void goOn() {
        if (stuck && index >= 0 && line.isWritable()) {
            advance();
        }
    }

    /** The connection has ended. A second time does nothing. */
    public void leave() {
        shard.remove(this);
    }
}

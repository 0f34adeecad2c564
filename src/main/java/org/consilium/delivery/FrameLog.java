package org.consilium.delivery;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An append-only log of ready WebSocket frames: a message is encoded once, and a viewer is a {@link Position} in the
 * log. The same mechanism gives live delivery, merging under load and bounded slow viewers.
 *
 * <p>Numbered frames are kept beside it for a while, for replay to viewers who reconnect. They can be rewritten, so
 * that nobody who comes later reads what was deleted meanwhile. Unnumbered frames go to the present viewers and are
 * forgotten.
 *
 * <p>One writer at a time; any number of readers, which see only whole frames.
 */
public final class FrameLog {
    static final int CHUNK_BYTES = 256 * 1024;

    /** Bytes kept for replay. A viewer that has missed more starts anew, from a snapshot made once for all. */
    static final int MOST_REPLAYED = 512 * 1024;

    private static final int LONGEST_HEADER = 10;

    /** Bytes of JSON. A text of 4,000 characters in several languages is far below. */
    public static final int LONGEST_FRAME = CHUNK_BYTES - LONGEST_HEADER;

    /** A chunk of the log. {@code end} and {@code next} are written after the bytes that they cover. */
    static final class Chunk {
        private final ByteBuf bytes =
                Unpooled.wrappedBuffer(ByteBuffer.allocateDirect(CHUNK_BYTES)).clear();
        /** Bytes of the log before this chunk. */
        private final long base;

        private volatile int end;
        private volatile @Nullable Chunk next;

        Chunk(long base) {
            this.base = base;
        }

        int end() {
            return end;
        }

        @Nullable
        Chunk next() {
            return next;
        }

        /** Bytes that stay readable as long as anybody refers to them. */
        ByteBuf slice(int from, int to) {
            return bytes.slice(from, to - from);
        }
    }

    /** A position between two frames. */
    record Position(Chunk chunk, int offset) {
        /** Bytes of the log before this position. */
        long absolute() {
            return chunk.base + offset;
        }
    }

    /** What a viewer has missed, as consecutive frames, and the position from which it continues. */
    record Missed(ByteBuf frames, Position next) {}

    /** Without a gap, up to the last; oldest first. */
    private final Deque<Frame> sent = new ArrayDeque<>();

    private int sentBytes;
    private volatile Chunk tail = new Chunk(0);
    private long last;

    /** After a cut, thousands resume from the same position. */
    private @Nullable ByteBuf gathered;

    private int gatheredFrames;

    /** @param last the sequence number after which this log begins; 0 for a new log */
    public FrameLog(long last) {
        this.last = last;
    }

    /**
     * @param frame with the number after the last; @throws IllegalArgumentException for any other number, or a frame
     *     over the bound
     */
    public synchronized void append(Frame frame) {
        if (frame.seq() != last + 1) {
            throw new IllegalArgumentException("event " + frame.seq() + " after " + last);
        }
        Chunk chunk = roomFor(frame.json());
        last = frame.seq();
        sent.addLast(frame);
        sentBytes += FrameEncoder.frameLength(frame.json());
        forgetOldest();
        write(chunk, frame.json());
    }

    /** Passes on an unnumbered frame. */
    public synchronized void appendPassing(byte[] json) {
        write(roomFor(json), json);
    }

    /**
     * Rewrites the frames about an object that would be replayed: later viewers see its present state, in its old
     * position.
     */
    public synchronized void rewrite(long about, UnaryOperator<Frame> anew) {
        if (about == Frame.OF_NOTHING) {
            return;
        }
        List<Frame> all = sent.stream()
                .map(frame -> frame.about() == about ? anew.apply(frame) : frame)
                .toList();
        sent.clear();
        sent.addAll(all);
        sentBytes = all.stream()
                .mapToInt(frame -> FrameEncoder.frameLength(frame.json()))
                .sum();
        forgetOldest();
    }

    private void forgetOldest() {
        gathered = null;
        while (sentBytes > MOST_REPLAYED) {
            sentBytes -= FrameEncoder.frameLength(sent.removeFirst().json());
        }
    }

    public synchronized long last() {
        return last;
    }

    /** The position of the next frame. */
    synchronized Position head() {
        return new Position(tail, tail.end);
    }

    /** Bytes written so far. */
    long length() {
        Chunk chunk = tail;
        return chunk.base + chunk.end;
    }

    /** What came after an event; null if that is too much for a replay, or the log does not know the event. */
    synchronized @Nullable Missed after(long seq) {
        long missed = last - seq;
        return missed < 0 || missed > sent.size() ? null : new Missed(gather((int) missed), head());
    }

    private ByteBuf gather(int frames) {
        ByteBuf known = gathered;
        if (known == null || gatheredFrames != frames) {
            List<byte[]> latest =
                    sent.stream().skip(sent.size() - frames).map(Frame::json).toList();
            known = Unpooled.buffer(
                    latest.stream().mapToInt(FrameEncoder::frameLength).sum());
            for (byte[] json : latest) {
                FrameEncoder.writeFrame(known, json);
            }
            gathered = known;
            gatheredFrames = frames;
        }
        return known.retainedDuplicate();
    }

    private Chunk roomFor(byte[] json) {
        if (json.length > LONGEST_FRAME) {
            throw new IllegalArgumentException("a frame of " + json.length + " bytes");
        }
        Chunk chunk = tail;
        if (chunk.end + LONGEST_HEADER + json.length <= CHUNK_BYTES) {
            return chunk;
        }
        Chunk fresh = new Chunk(chunk.base + chunk.end);
        chunk.next = fresh;
        tail = fresh;
        return fresh;
    }

    private static void write(Chunk chunk, byte[] json) {
        ByteBuf bytes = chunk.bytes;
        bytes.writerIndex(chunk.end);
        FrameEncoder.writeFrame(bytes, json);
        chunk.end = bytes.writerIndex();
    }
}

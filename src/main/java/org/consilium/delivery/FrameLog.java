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
 * An append-only log of ready WebSocket frames: a message is encoded once, and a viewer is a {@link Position} in the log. The
 * same mechanism gives live delivery, merging under load and bounded slow viewers.
 *
 * <p>Frames with a sequence number are kept beside it for a while, to be sent again to viewers who come back. Those can be
 * written anew, so that nobody who comes later reads what was deleted meanwhile. Frames without a number are
 * passed on to the viewers who are here, and forgotten.
 *
 * <p>One writer at a time; any number of readers, which see whole frames only.
 */
public final class FrameLog {
    static final int CHUNK_BYTES = 256 * 1024;

    /** In bytes, of what is sent again. A viewer that has missed more starts anew, from a snapshot made once for all. */
    static final int MOST_REPLAYED = 512 * 1024;

    private static final int LONGEST_HEADER = 10;

    /** In bytes of JSON. A text of 4,000 characters in several languages is far below. */
    public static final int LONGEST_FRAME = CHUNK_BYTES - LONGEST_HEADER;

    /** A stretch of the log. {@code end} and {@code next} are written after the bytes that they promise. */
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

        /** Bytes that stay readable as long as anybody holds them. */
        ByteBuf slice(int from, int to) {
            return bytes.slice(from, to - from);
        }
    }

    /** A place between two frames. */
    record Position(Chunk chunk, int offset) {
        /** Bytes of the log before this place. */
        long absolute() {
            return chunk.base + offset;
        }
    }

    /** What somebody has missed, as frames one after the other, and the place from which it goes on. */
    record Missed(ByteBuf frames, Position next) {}

    /** Without a hole, up to the last; oldest first. */
    private final Deque<Frame> sent = new ArrayDeque<>();

    private int sentBytes;
    private volatile Chunk tail = new Chunk(0);
    private long last;

    /** After a cut thousands come back to the same place. */
    private @Nullable ByteBuf gathered;

    private int gatheredFrames;

    /** @param last the sequence number after which this log begins; 0 for a new log */
    public FrameLog(long last) {
        this.last = last;
    }

    /** @param frame of one more than the last; @throws IllegalArgumentException for any other, or a frame over the bound */
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

    /** Passes on what has no place in the sequence. */
    public synchronized void appendPassing(byte[] json) {
        write(roomFor(json), json);
    }

    /** Writes anew what would be sent again about a thing: a viewer who comes later sees it as it is now, and in its old place. */
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

    /** Where the next frame will be. */
    synchronized Position head() {
        return new Position(tail, tail.end);
    }

    /** Bytes written so far. */
    long length() {
        Chunk chunk = tail;
        return chunk.base + chunk.end;
    }

    /** What came after an event; null where that is too much to be sent again, or the log has never heard of the event. */
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

package org.consilium.live;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What a room's viewers see, as an append-only log of ready WebSocket frames: a message is encoded once, and a viewer is a
 * {@link Position} in the log. The same mechanism gives live delivery, merging under load, replay after a cut and bounded slow
 * viewers. One writer at a time; any number of readers, which see whole frames only.
 *
 * <p>Frames with a sequence number can be found again by it; those without (presence, drafts) are passed on and forgotten
 * with their chunk.
 */
final class FrameLog {
    static final int CHUNK_BYTES = 256 * 1024;

    /**
     * So much is sent again to whoever comes back, drafts that are long over among it: a minute and a half of two booths. Who
     * has missed more begins anew: the room as it is now weighs far less, and is made and compressed once for all.
     */
    static final int MOST_REPLAYED = 512 * 1024;

    /** Always more than is sent again. */
    static final int KEPT_CHUNKS = 4;

    private static final int LONGEST_HEADER = 10;

    /** A message of 4,000 characters with translations into several languages is far below. */
    static final int LONGEST_FRAME = CHUNK_BYTES - LONGEST_HEADER;

    /** A stretch of the log. {@code end} and {@code next} are written after the bytes that they promise. */
    static final class Chunk {
        private final ByteBuf bytes =
                Unpooled.wrappedBuffer(ByteBuffer.allocateDirect(CHUNK_BYTES)).clear();
        /** Bytes of the log before this chunk. */
        private final long base;

        private final long firstSeq;
        private int[] starts = new int[64];
        private int count;
        private volatile int end;
        private volatile @Nullable Chunk next;

        Chunk(long base, long firstSeq) {
            this.base = base;
            this.firstSeq = firstSeq;
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

        private void note(int start) {
            if (count == starts.length) {
                starts = java.util.Arrays.copyOf(starts, 2 * count);
            }
            starts[count++] = start;
        }
    }

    /** A place between two frames. */
    record Position(Chunk chunk, int offset) {
        /** Bytes of the log before this place. */
        long absolute() {
            return chunk.base + offset;
        }
    }

    private final Deque<Chunk> kept = new ArrayDeque<>();
    private volatile Chunk tail;
    private long last;

    /** @param last the sequence number after which this log begins; 0 for a new room */
    FrameLog(long last) {
        this.last = last;
        tail = new Chunk(0, last + 1);
        kept.add(tail);
    }

    /** @param seq one more than the last; @throws IllegalArgumentException for any other, or a frame over the bound */
    synchronized void append(long seq, byte[] payload) {
        if (seq != last + 1) {
            throw new IllegalArgumentException("event " + seq + " after " + last);
        }
        Chunk chunk = roomFor(payload);
        chunk.note(chunk.end);
        last = seq;
        write(chunk, payload);
    }

    /** Passes on what has no place in the sequence. */
    synchronized void appendPassing(byte[] payload) {
        write(roomFor(payload), payload);
    }

    synchronized long last() {
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

    /** The place after an event; null where that is too far back to be sent again, or the log has never heard of the event. */
    synchronized @Nullable Position after(long seq) {
        if (seq == last) {
            return new Position(tail, tail.end);
        }
        for (Chunk chunk : kept) {
            long index = seq + 1 - chunk.firstSeq;
            if (index >= 0 && index < chunk.count) {
                Position place = new Position(chunk, chunk.starts[(int) index]);
                return length() - place.absolute() > MOST_REPLAYED ? null : place;
            }
        }
        return null;
    }

    private Chunk roomFor(byte[] payload) {
        if (payload.length > LONGEST_FRAME) {
            throw new IllegalArgumentException("a frame of " + payload.length + " bytes");
        }
        Chunk chunk = tail;
        if (chunk.end + LONGEST_HEADER + payload.length <= CHUNK_BYTES) {
            return chunk;
        }
        Chunk fresh = new Chunk(chunk.base + chunk.end, last + 1);
        kept.add(fresh);
        if (kept.size() > KEPT_CHUNKS) {
            kept.removeFirst();
        }
        chunk.next = fresh;
        tail = fresh;
        return fresh;
    }

    private static void write(Chunk chunk, byte[] payload) {
        ByteBuf bytes = chunk.bytes;
        bytes.writerIndex(chunk.end);
        Wording.writeFrame(bytes, payload);
        chunk.end = bytes.writerIndex();
    }
}

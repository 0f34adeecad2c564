package org.consilium.delivery;

import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The viewers of one log, by event loop. An append costs one task per loop, regardless of the number of viewers; the task
 * writes to each viewer what it has not seen yet. Nothing is queued for a viewer: a viewer that does not read is passed over
 * and continues from its position, or is told to start anew.
 */
public final class Audience {
    /** A walk yields to other work of its loop after this many viewers. */
    private static final int STRIDE = 500;

    /** The cost of a delivery, which bounds how often a large room can be walked through. */
    private static final long NANOS_A_DELIVERY = 5_000;

    /** A crowd comes in: more than this part of those who are here since the last walk began. */
    private static final int CROWD = 50;

    /** Then walks leave three quarters of the loop to those who come in, who read nothing until they are in. */
    private static final int PATIENCE = 4;

    private static final long LONGEST_PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(150);

    private final FrameLog log;
    private final String epoch;
    private final LongSupplier nanos;
    private final long silence;
    private final AtomicInteger size = new AtomicInteger();
    private final Map<EventLoop, Shard> shards = new ConcurrentHashMap<>();

    /**
     * The audience of one log.
     *
     * @param epoch of the log, by which the reader of an event stream resumes
     * @param nanos a monotonic clock, such as {@link System#nanoTime}
     * @param silence idle timeout: without a sign of life for this long, the other end is gone, whatever the network
     *     says
     */
    public Audience(FrameLog log, String epoch, LongSupplier nanos, Duration silence) {
        this.log = log;
        this.epoch = epoch;
        this.nanos = nanos;
        this.silence = silence.toNanos();
    }

    String epoch() {
        return epoch;
    }

    public FrameLog log() {
        return log;
    }

    public int size() {
        return size.get();
    }

    /**
     * Adds a viewer, which gets nothing before {@link Viewer#begin}. On the loop of its connection.
     *
     * @param from its position; null: it continues with what comes from now on
     */
    public Viewer join(EventLoop loop, Connection connection, @Nullable StreamPosition from) {
        long last = log.last();
        FrameLog.Missed missed = null;
        if (from == null) {
            missed = log.after(last);
        } else if (from.epoch().equals(epoch)) {
            missed = log.after(from.seq());
        }
        return join(loop, connection, last, missed);
    }

    Viewer join(EventLoop loop, Connection connection, long last, FrameLog.@Nullable Missed missed) {
        Shard shard = shards.computeIfAbsent(loop, Shard::new);
        Viewer viewer = new Viewer(connection, this, shard, last, missed);
        shard.add(viewer);
        return viewer;
    }

    /** Something was appended. From any thread. */
    public void wake() {
        shards.values().forEach(Shard::wake);
    }

    /** Checks viewers that do not read or do not answer; soon, on every loop. */
    public void sweep() {
        shards.values().forEach(shard -> shard.loop.execute(shard::sweep));
    }

    public void closeAll(CloseCode reason) {
        shards.values().forEach(shard -> shard.loop.execute(() -> shard.closeAll(reason)));
    }

    /**
     * Nanoseconds from the beginning of a walk to the next. A small room never waits. A large one is walked through no more often
     * than a walk takes, and while a crowd comes in, as after a cut, less often: frames that wait go out in one write.
     */
    static long betweenWalks(int viewers, int newcomers) {
        long walk = viewers * NANOS_A_DELIVERY;
        return newcomers > viewers / CROWD ? Math.max(walk, Math.min(PATIENCE * walk, LONGEST_PATIENCE_NANOS)) : walk;
    }

    /** In nanoseconds. */
    long longestSilence() {
        return silence;
    }

    /** Two pings are sent within the idle timeout. */
    long betweenPings() {
        return silence / 12 * 5;
    }

    long nanos() {
        return nanos.getAsLong();
    }

    /** The state of one event loop; accessed only on that loop, except {@link #wake}. */
    final class Shard {
        private final EventLoop loop;
        private final AtomicBoolean due = new AtomicBoolean();
        private final List<Viewer> viewers = new ArrayList<>();
        private int newcomers;
        private int walked;
        private boolean walking;
        private boolean again;
        private long walkBegan;
        private FrameLog.@Nullable Chunk slicedChunk;
        private int slicedFrom;
        private int slicedTo;
        private @Nullable ByteBuf sliced;
        private @Nullable ByteBuf slicedAsEvents;

        Shard(EventLoop loop) {
            this.loop = loop;
            walkBegan = nanos() - TimeUnit.DAYS.toNanos(1);
        }

        void add(Viewer viewer) {
            viewer.index = viewers.size();
            viewers.add(viewer);
            newcomers++;
            size.incrementAndGet();
        }

        /** Idempotent. */
        void remove(Viewer viewer) {
            if (viewer.index < 0) {
                return;
            }
            size.decrementAndGet();
            Viewer moved = viewers.removeLast();
            if (moved != viewer) {
                viewers.set(viewer.index, moved);
                moved.index = viewer.index;
            }
            viewer.index = -1;
            if (walking && moved != viewer) {
                // It may have reached a position that the walk has passed already.
                moved.advance();
            }
        }

        void wake() {
            if (due.get() || !due.compareAndSet(false, true)) {
                return;
            }
            loop.execute(this::begin);
        }

        private void begin() {
            long wait = walkBegan + betweenWalks(viewers.size(), newcomers) - nanos();
            if (wait > 0) {
                Future<?> unused = loop.schedule(this::walk, wait, TimeUnit.NANOSECONDS);
            } else {
                walk();
            }
        }

        private void walk() {
            due.set(false);
            if (walking) {
                again = true;
                return;
            }
            walking = true;
            walked = 0;
            newcomers = 0;
            walkBegan = nanos();
            stride();
        }

        private void stride() {
            int until = Math.min(viewers.size(), walked + STRIDE);
            for (int i = walked; i < until && i < viewers.size(); i++) {
                viewers.get(i).advance();
            }
            walked = until;
            if (walked < viewers.size()) {
                loop.execute(this::stride);
                return;
            }
            walking = false;
            forgetSlice();
            if (again) {
                again = false;
                wake();
            }
        }

        void sweep() {
            for (int i = viewers.size() - 1; i >= 0; i--) {
                viewers.get(i).sweep();
            }
        }

        void closeAll(CloseCode reason) {
            for (int i = viewers.size() - 1; i >= 0; i--) {
                viewers.get(i).close(reason);
            }
        }

        /** On the loop; immediately if this is it. */
        void run(Runnable work) {
            if (loop.inEventLoop()) {
                work.run();
            } else {
                loop.execute(work);
            }
        }

        /** Viewers at the same position, which nearly all are, share one slice. */
        ByteBuf slice(Connection.Form form, FrameLog.Chunk chunk, int from, int to) {
            ByteBuf frames = frames(chunk, from, to);
            if (form == Connection.Form.FRAMES) {
                return frames.retainedDuplicate();
            }
            ByteBuf events = slicedAsEvents;
            if (events == null) {
                events = FrameEncoder.events(frames, epoch);
                slicedAsEvents = events;
            }
            return events.retainedDuplicate();
        }

        private ByteBuf frames(FrameLog.Chunk chunk, int from, int to) {
            ByteBuf known = sliced;
            if (known == null || slicedChunk != chunk || slicedFrom != from || slicedTo != to) {
                forgetSlice();
                known = chunk.slice(from, to);
                sliced = known;
                slicedChunk = chunk;
                slicedFrom = from;
                slicedTo = to;
            }
            return known;
        }

        /** Heap memory, which stays readable as long as a connection refers to it. */
        private void forgetSlice() {
            sliced = null;
            slicedAsEvents = null;
            slicedChunk = null;
        }
    }
}

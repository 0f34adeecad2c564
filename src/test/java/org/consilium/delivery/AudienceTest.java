package org.consilium.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudienceTest {
    private static final String RESYNC = "{\"type\":\"resync\"}";
    private static final long A_LITTLE_LATER = 10_000_000;
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final long PING_EVERY = Duration.ofSeconds(25).toNanos();

    private long nanos;
    private final FrameLog log = new FrameLog(0);
    private final Audience audience = new Audience(log, "epoch", () -> nanos, SILENCE);

    @Test
    void everyViewerSeesEveryEventOnceAndInOrder() {
        List<Seat> seats = IntStream.range(0, 3).mapToObj(i -> sit()).toList();

        say("a", "b", "c");

        assertThat(seats).allSatisfy(seat -> assertThat(seat.read()).containsExactly("a", "b", "c"));
    }

    @Test
    void aReturningViewerGetsWhatItMissed() {
        Seat first = sit();
        say("a", "b");
        first.close();
        say("c", "d");

        Seat again = new Seat(log.last());
        again.viewer = audience.join(again.channel.eventLoop(), again, new StreamPosition("epoch", 2));
        again.viewer.begin(AudienceTest::hello);
        open.add(again);
        say("e");

        assertThat(first.read()).containsExactly("a", "b");
        assertThat(again.read()).containsExactly("hello after 4", "c", "d", "e");
    }

    @Test
    void aLargeRoomIsWalkedThroughLessOftenWhileACrowdComesIn() {
        assertThat(Duration.ofNanos(Audience.betweenWalks(6_000, 0))).isEqualTo(Duration.ofMillis(30));
        assertThat(Duration.ofNanos(Audience.betweenWalks(6_000, 100))).isEqualTo(Duration.ofMillis(30));
        assertThat(Duration.ofNanos(Audience.betweenWalks(6_000, 200))).isEqualTo(Duration.ofMillis(120));
        assertThat(Duration.ofNanos(Audience.betweenWalks(10_000, 10_000))).isEqualTo(Duration.ofMillis(150));
        assertThat(Duration.ofNanos(Audience.betweenWalks(40_000, 10_000))).isEqualTo(Duration.ofMillis(200));
        assertThat(Duration.ofNanos(Audience.betweenWalks(30, 30))).isLessThan(Duration.ofMillis(1));
    }

    @Test
    void aFastViewerThatMissedMuchGetsEverythingAtOnce() {
        FrameLog.Position begin = log.head();
        String large = "x".repeat(60_000);
        for (int i = 0; i < 12; i++) {
            say(large);
        }

        assertThat(sit(begin).read()).hasSize(12);
    }

    @Test
    void aViewerThatDoesNotReadIsSkippedAndContinuesFromThere() {
        Seat slow = sit();
        Seat quick = sit();
        slow.reads(false);
        say("a", "b");
        assertThat(slow.read()).isEmpty();
        assertThat(quick.read()).containsExactly("a", "b");

        slow.reads(true);

        assertThat(slow.read()).containsExactly("a", "b");
    }

    @Test
    void aViewerTooFarBehindIsToldToStartAnew() {
        Seat slow = sit();
        slow.reads(false);
        String large = "x".repeat(60_000);
        for (int i = 0; i * 60_000L < Viewer.FARTHEST_BEHIND_BYTES; i++) {
            say(large);
        }
        say("the last");
        slow.reads(true);
        say("after that");

        assertThat(slow.read()).containsExactly(RESYNC, "after that");
    }

    @Test
    void aViewerThatNeverReadsIsDisconnected() {
        Seat slow = sit();
        slow.reads(false);
        say("a");

        nanos += Viewer.LONGEST_STUCK_NANOS + 1;
        sweep(slow);

        assertThat(slow.channel.isOpen()).isFalse();
    }

    @Test
    void whoseConnectionIsHalfOpenIsNoticed() {
        Seat gone = sit();
        Seat alive = sit();
        nanos += PING_EVERY + 1;
        sweep(gone, alive);
        alive.viewer.heard();
        nanos += SILENCE.toNanos() - PING_EVERY;
        sweep(gone, alive);

        assertThat(gone.channel.isOpen()).isFalse();
        assertThat(alive.channel.isOpen()).isTrue();
    }

    /** Viewers come, go, stall and read again at random: what each has read is a run of the log without a hole, save after a resync. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nobodyEverMissesAnEventSilently(long seed) {
        Random random = new Random(seed);
        List<Seat> seats = new ArrayList<>();
        for (int step = 0; step < 2_000; step++) {
            switch (random.nextInt(6)) {
                case 0 -> seats.add(sit());
                case 1 -> pick(random, seats).ifPresent(seat -> seat.reads(random.nextBoolean()));
                case 2 ->
                    pick(random, seats).filter(seat -> random.nextInt(8) == 0).ifPresent(Seat::close);
                default -> say(Long.toString(log.last() + 1));
            }
        }
        seats.forEach(seat -> seat.reads(true));

        assertThat(seats).allSatisfy(seat -> {
            List<Long> read = seat.read().stream().map(Long::valueOf).toList();
            assertThat(read).isEqualTo(run(seat.from + 1, seat.from + read.size()));
            if (seat.channel.isOpen()) {
                assertThat(seat.from + read.size()).isEqualTo(log.last());
            }
        });
    }

    private static List<Long> run(long from, long to) {
        return java.util.stream.LongStream.rangeClosed(from, to).boxed().toList();
    }

    private static java.util.Optional<Seat> pick(Random random, List<Seat> seats) {
        return seats.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(seats.get(random.nextInt(seats.size())));
    }

    private void say(String... texts) {
        for (String text : texts) {
            byte[] json = text.getBytes(StandardCharsets.UTF_8);
            log.append(new Frame(log.last() + 1, Instant.EPOCH, Frame.OF_NOTHING, json));
        }
        nanos += A_LITTLE_LATER;
        audience.wake();
        open.forEach(seat -> seat.channel.runPendingTasks());
    }

    private void sweep(Seat... seats) {
        audience.sweep();
        List.of(seats).forEach(seat -> seat.channel.runPendingTasks());
    }

    private final List<Seat> open = new ArrayList<>();

    private Seat sit() {
        return sit(log.head());
    }

    private Seat sit(FrameLog.Position from) {
        Seat seat = new Seat(log.last());
        var nothingMissed = new FrameLog.Missed(Unpooled.EMPTY_BUFFER, from);
        seat.viewer = audience.join(seat.channel.eventLoop(), seat, log.last(), nothingMissed);
        seat.viewer.advance();
        open.add(seat);
        return seat;
    }

    private static byte[] hello(long last) {
        return ("hello after " + last).getBytes(StandardCharsets.UTF_8);
    }

    /** One connection, and what came out of it. */
    private static final class Seat implements Connection {
        final EmbeddedChannel channel = new EmbeddedChannel();
        final long from;
        Viewer viewer;

        Seat(long from) {
            this.from = from;
        }

        void reads(boolean willing) {
            if (channel.isOpen()) {
                channel.unsafe().outboundBuffer().setUserDefinedWritability(1, willing);
                viewer.goOn();
                channel.runPendingTasks();
            }
        }

        void close() {
            channel.close().syncUninterruptibly();
            viewer.leave();
        }

        @Override
        public Form form() {
            return Form.FRAMES;
        }

        @Override
        public boolean isWritable() {
            return channel.isWritable();
        }

        @Override
        public void write(ByteBuf bytes) {
            var unused = channel.write(bytes, channel.voidPromise());
        }

        @Override
        public void flush() {
            channel.flush();
        }

        @Override
        public void end(CloseCode reason) {
            channel.close().syncUninterruptibly();
        }

        /** The texts of all frames so far. */
        List<String> read() {
            List<String> texts = new ArrayList<>();
            for (ByteBuf bytes = channel.readOutbound(); bytes != null; bytes = channel.readOutbound()) {
                while (bytes.isReadable()) {
                    int first = bytes.readUnsignedByte();
                    int length = bytes.readUnsignedByte();
                    length = length == 126 ? bytes.readUnsignedShort() : length;
                    String text = bytes.readCharSequence(length, StandardCharsets.UTF_8)
                            .toString();
                    if (first == 0x81) {
                        texts.add(text);
                    }
                }
                bytes.release();
            }
            return texts;
        }
    }
}

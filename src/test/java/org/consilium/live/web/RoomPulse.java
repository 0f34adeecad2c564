package org.consilium.live.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.bucket4j.BlockingBucket;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.consilium.access.MemberRole;
import org.consilium.testing.Pace;
import org.consilium.testing.RawSocket;
import org.jspecify.annotations.Nullable;

/** A member who writes in a room continuously, and one who reads: how long a line takes from one to the other. */
public final class RoomPulse implements AutoCloseable {
    private static final Duration BETWEEN = Duration.ofMillis(10);
    /**
     * On a machine that is not overloaded; under these attacks a room used to stand still for as long as they
     * lasted.
     */
    private static final Duration GOES_ON = Duration.ofSeconds(2);

    private static final int MOST_SHARES = 4;

    private static final Duration LONGEST = Duration.ofSeconds(30);
    /** Lines before the attack, in which a freshly started JVM loads what it needs. */
    private static final int WARM_UP = 50;

    private static final int LINES = 100;
    private static final int PERCENT = 100;

    private final RawSocket writer;
    private final RawSocket reader;
    private final Thread thread;
    private final List<Duration> taken = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch warm = new CountDownLatch(WARM_UP);
    private volatile boolean over;
    private volatile @Nullable Throwable failure;

    private RoomPulse(RawSocket writer, RawSocket reader) {
        this.writer = writer;
        this.reader = reader;
        thread = Thread.ofVirtual().start(this::beat);
    }

    /** Begins, and returns when the room is warm. */
    public static RoomPulse in(RoomVisitors visitors, String slug) throws IOException, InterruptedException {
        RoomPulse pulse =
                new RoomPulse(visitors.enter(slug, MemberRole.DOCTOR), visitors.enter(slug, MemberRole.SPEAKER));
        assertThat(pulse.warm.await(LONGEST.toSeconds(), TimeUnit.SECONDS))
                .as("the room is warm")
                .isTrue();
        return pulse;
    }

    private void beat() {
        BlockingBucket pace = Pace.every(BETWEEN);
        try {
            for (int i = 0; !over; i++) {
                pace.consume(1);
                long began = System.nanoTime();
                writer.say(RoomVisitors.say("pulse-" + i, "тут"));
                writer.next("done");
                reader.next("message");
                if (warm.getCount() == 0) {
                    taken.add(Duration.ofNanos(System.nanoTime() - began));
                }
                warm.countDown();
            }
        } catch (Throwable stopped) {
            failure = stopped;
        }
    }

    /** Waits until enough lines came through for the slowest of them to be meaningful. */
    public void awaitLines() {
        await().atMost(LONGEST).until(() -> count() >= LINES);
    }

    public boolean hasLines() {
        return count() >= LINES;
    }

    /** Ends it, and prints the measurement. Fails if the room stood still. */
    public void goesOn(String attack) throws InterruptedException {
        awaitLines();
        int lines = count();
        Duration p99 = p99();
        System.out.printf("%s: %d lines, p99 %d ms%n", attack, lines, p99.toMillis());
        assertThat(p99).as(attack).isLessThan(GOES_ON.multipliedBy(shares()));
    }

    /** Among how many the machine divides each of its cores: with four at work, a line takes four times as long. */
    private static int shares() {
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        return Math.clamp(
                Math.round(machine.getSystemLoadAverage() / machine.getAvailableProcessors()), 1, MOST_SHARES);
    }

    /** Ends it. The maximum of 99 of 100 lines; fails if one was never answered. */
    private Duration p99() throws InterruptedException {
        over = true;
        thread.join();
        if (failure != null) {
            throw new AssertionError("the room stood still after " + taken.size() + " lines", failure);
        }
        List<Duration> sorted = taken.stream().sorted().toList();
        return sorted.get(Math.ceilDiv(sorted.size() * (PERCENT - 1), PERCENT) - 1);
    }

    /** How many lines came through so far. */
    private int count() {
        return taken.size();
    }

    @Override
    public void close() {
        over = true;
    }
}

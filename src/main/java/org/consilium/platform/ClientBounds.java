package org.consilium.platform;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much a client may hold without making progress, and for how long. */
@Singleton
final class ClientBounds {
    /** Requests of one connection without a begun answer: browsers send one and wait for its answer. */
    static final int MOST_UNANSWERED = 16;

    /** For input that nobody reads, such as the body of a GET; longer than any accepted body may take. */
    private static final Duration LONGEST_BODY = Duration.ofSeconds(150);

    /** Over the longest time that an answer may wait: 500 bytes a second, a tenth of the slowest mobile network. */
    private static final long LEAST_TAKEN = 16 * 1024;

    /** Around a body in bytes: its head and the lengths of its chunks. */
    private static final long HEADS = 256 * 1024;

    private final int most;
    private final int mostOfOneAddress;
    private final long longestHead;
    private final long longestUnread;
    private final long mostUnread;
    private final long mostDropped;

    ClientBounds(
            @ConfigProperty(name = "consilium.connections.all") int most,
            @ConfigProperty(name = "consilium.connections.per-address") int mostOfOneAddress,
            @ConfigProperty(name = "consilium.connections.longest-head") Duration longestHead,
            @ConfigProperty(name = "consilium.connections.longest-unread") Duration longestUnread,
            @ConfigProperty(name = "consilium.connections.unread-share-of-heap") int shareOfHeap,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.most = most;
        this.mostOfOneAddress = mostOfOneAddress;
        this.longestHead = longestHead.toNanos();
        this.longestUnread = longestUnread.toNanos();
        this.mostUnread = Runtime.getRuntime().maxMemory() / shareOfHeap;
        mostDropped = largestBody.asLongValue() + HEADS;
    }

    /** @param proxy with many clients behind it, so that only the totals apply */
    boolean admits(int all, int ofThisAddress, boolean proxy) {
        return all < most && (proxy || ofThisAddress < mostOfOneAddress);
    }

    boolean isSlow(ConnectionTracker.Phase phase, long nanos) {
        return switch (phase) {
            case HEAD -> nanos > longestHead;
            case BODY -> nanos > LONGEST_BODY.toNanos();
            case IDLE, SOCKET -> false;
        };
    }

    /** Whether it is time to check how much of an answer the client has taken. */
    boolean isOver(long nanos) {
        return nanos > longestUnread;
    }

    boolean isTooLittle(long bytes) {
        return bytes < LEAST_TAKEN;
    }

    /**
     * Bytes of one connection that are read and dropped after a refusal: beyond the largest accepted body, so that the browser
     * has sent its form and reads the answer.
     */
    long mostDropped() {
        return mostDropped;
    }

    /** Bytes of answers, of all connections together. */
    long mostUnread() {
        return mostUnread;
    }
}

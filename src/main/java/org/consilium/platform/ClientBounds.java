package org.consilium.platform;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much a client may hold without going on, and for how long. */
@Singleton
final class ClientBounds {
    /** Requests of one connection whose answers are not on their way: browsers send one, and then wait for it. */
    static final int MOST_UNANSWERED = 16;

    /** Longer than any body may take, for what nobody reads: the body of a GET. */
    private static final Duration LONGEST_BODY = Duration.ofSeconds(150);

    /** In the time that an answer may wait: 500 bytes a second, a tenth of the slowest mobile network. */
    private static final long LEAST_TAKEN = 16 * 1024;

    private final int most;
    private final int mostOfOneAddress;
    private final long longestHead;
    private final long longestUnread;
    private final long mostUnread;

    ClientBounds(
            @ConfigProperty(name = "consilium.connections.all") int most,
            @ConfigProperty(name = "consilium.connections.per-address") int mostOfOneAddress,
            @ConfigProperty(name = "consilium.connections.longest-head") Duration longestHead,
            @ConfigProperty(name = "consilium.connections.longest-unread") Duration longestUnread,
            @ConfigProperty(name = "consilium.connections.unread-share-of-heap") int shareOfHeap) {
        this.most = most;
        this.mostOfOneAddress = mostOfOneAddress;
        this.longestHead = longestHead.toNanos();
        this.longestUnread = longestUnread.toNanos();
        this.mostUnread = Runtime.getRuntime().maxMemory() / shareOfHeap;
    }

    /** @param proxy behind which others stand, so that only the whole counts */
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

    /** Whether it is time to see what the other end took of an answer. */
    boolean isOver(long nanos) {
        return nanos > longestUnread;
    }

    boolean isTooLittle(long bytes) {
        return bytes < LEAST_TAKEN;
    }

    /** Bytes of answers, of all connections together. */
    long mostUnread() {
        return mostUnread;
    }
}

package org.consilium.platform;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many bodies of requests are under way, and how many bytes of them are in memory: of one address and of all. A body that
 * is whole still counts by its bytes until it is answered, but not as one under way. Thread-safe.
 */
@Singleton
final class BodiesInFlight {
    /** One address may fill no more than a part of what all may. */
    private static final int SHARE_OF_ADDRESS = 3;

    enum Verdict {
        TAKEN,
        TOO_MUCH_OF_THIS_ADDRESS,
        TOO_MUCH
    }

    private static final class Share {
        private int unfinished;
        private long bytes;
    }

    private final Map<String, Share> byAddress = new HashMap<>();
    private final int mostUnfinished;
    private final long mostBytes;
    private long bytes;

    BodiesInFlight(
            @ConfigProperty(name = "consilium.bodies.per-address") int mostUnfinished,
            @ConfigProperty(name = "consilium.bodies.share-of-heap") int shareOfHeap) {
        this.mostUnfinished = mostUnfinished;
        this.mostBytes = Runtime.getRuntime().maxMemory() / shareOfHeap;
    }

    /** One more is under way, or is not taken. */
    synchronized Verdict begin(String address) {
        Share share = byAddress.computeIfAbsent(address, first -> new Share());
        if (share.unfinished >= mostUnfinished) {
            return Verdict.TOO_MUCH_OF_THIS_ADDRESS;
        }
        share.unfinished++;
        return Verdict.TAKEN;
    }

    /** So many bytes more of one that has begun, or none. */
    synchronized Verdict take(String address, long more) {
        Share share = byAddress.computeIfAbsent(address, first -> new Share());
        if (bytes + more > mostBytes) {
            return Verdict.TOO_MUCH;
        }
        if (share.bytes + more > mostBytes / SHARE_OF_ADDRESS) {
            return Verdict.TOO_MUCH_OF_THIS_ADDRESS;
        }
        share.bytes += more;
        bytes += more;
        return Verdict.TAKEN;
    }

    /** One that had begun is whole, or will never be. */
    synchronized void end(String address) {
        byAddress.computeIfPresent(address, (same, share) -> {
            share.unfinished--;
            return left(share);
        });
    }

    synchronized void release(String address, long held) {
        bytes -= held;
        byAddress.computeIfPresent(address, (same, share) -> {
            share.bytes -= held;
            return left(share);
        });
    }

    @SuppressWarnings("NullAway") // null takes it out of the map
    private static Share left(Share share) {
        return share.unfinished == 0 && share.bytes == 0 ? null : share;
    }

    /** In memory now. */
    synchronized long bytes() {
        return bytes;
    }

    long mostBytes() {
        return mostBytes;
    }
}

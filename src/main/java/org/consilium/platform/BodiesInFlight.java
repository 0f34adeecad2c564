package org.consilium.platform;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Bounds the number of request bodies being received, and their bytes in memory, per address and in total. The bytes of
 * a complete body count until its request is answered. Thread-safe.
 */
@Singleton
final class BodiesInFlight {
    /** One address may fill only a part of the total. */
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

    /** Registers one more body, or refuses it. */
    synchronized Verdict begin(String address) {
        Share share = byAddress.computeIfAbsent(address, first -> new Share());
        if (share.unfinished >= mostUnfinished) {
            return Verdict.TOO_MUCH_OF_THIS_ADDRESS;
        }
        share.unfinished++;
        return Verdict.TAKEN;
    }

    /** Adds bytes to a body being received, or refuses them. */
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

    /** A body is complete, or will never be. */
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

    @SuppressWarnings("NullAway") // null removes the entry
    private static Share left(Share share) {
        return share.unfinished == 0 && share.bytes == 0 ? null : share;
    }

    /** Bytes in memory now. */
    synchronized long bytes() {
        return bytes;
    }

    long mostBytes() {
        return mostBytes;
    }
}

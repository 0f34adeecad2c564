package org.consilium.testing;

import io.github.bucket4j.BlockingBucket;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** How fast something is sent: a token bucket, from which the sender takes before it goes on. */
public final class Pace {
    private Pace() {}

    /** Once in this time; the first at once. */
    public static BlockingBucket every(Duration time) {
        return of(1, 1, time);
    }

    /**
     * So many bytes a second.
     *
     * @param largest of what is taken at once
     */
    public static BlockingBucket bytes(long perSecond, int largest) {
        return of(largest, perSecond, Duration.ofSeconds(1));
    }

    private static BlockingBucket of(long capacity, long tokens, Duration time) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(tokens, time))
                .withNanosecondPrecision()
                .build()
                .asBlocking();
    }
}

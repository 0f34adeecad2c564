package org.consilium.testing;

import io.github.bucket4j.BlockingBucket;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** The speed of sending: a token bucket, from which the sender takes before it continues. */
public final class Pace {
    private Pace() {}

    /** One per period; the first at once. */
    public static BlockingBucket every(Duration time) {
        return of(1, 1, time);
    }

    /**
     * This many bytes per second.
     *
     * @param largest that is taken at once
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

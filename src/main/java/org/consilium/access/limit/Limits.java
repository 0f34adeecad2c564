package org.consilium.access.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.eclipse.microprofile.config.Config;

/** Token buckets in the memory of this node. Thread-safe. */
@Singleton
public class Limits {
    /** Buckets per limit. Beyond that, the least recently used ones are forgotten. */
    private static final long MOST_KEYS = 50_000;

    private record Counted(Rate rate, Cache<String, Bucket> buckets) {}

    private final Map<Limit, Counted> counted = new EnumMap<>(Limit.class);
    private final TimeMeter time;
    private final MeterRegistry meters;

    Limits(Config config, Clock clock, MeterRegistry meters) {
        this.time = new ClockMeter(clock);
        this.meters = meters;
        for (Limit limit : Limit.values()) {
            Rate rate = config.getValue("consilium.limit." + limit.code(), Rate.class);
            counted.put(limit, new Counted(rate, buckets(rate)));
        }
    }

    /**
     * Takes one token.
     *
     * @param key an IP address, an e-mail address or the number of a member, as {@link Limit#by} says
     * @throws org.consilium.shared.ProblemException 429 {@code access.too_many} if none is left; its member {@code
     *     retry_after} gives the seconds until enough are available
     */
    public void take(Limit limit, String key) {
        take(limit, key, 1);
    }

    /**
     * As {@link #take(Limit, String)}, for {@code count} tokens or none.
     *
     * @param count at least 1; capped at the size of the bucket
     */
    public void take(Limit limit, String key, long count) {
        Counted here = Objects.requireNonNull(counted.get(limit));
        Bucket bucket = here.buckets.get(LimitRules.key(limit.by(), key), any -> full(here.rate));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(Math.min(count, here.rate.count()));
        if (!probe.isConsumed()) {
            meters.counter("consilium.limit.refused", "limit", limit.code()).increment();
            throw tooMany(probe.getNanosToWaitForRefill()).asException();
        }
    }

    /** Takes one token for a member. */
    public void take(Limit limit, long member) {
        take(limit, Long.toString(member));
    }

    /** As {@link #take}, where a refusal does not answer a request. */
    public boolean takes(Limit limit, String key) {
        try {
            take(limit, key);
            return true;
        } catch (ProblemException none) {
            return false;
        }
    }

    private static Problem tooMany(long nanosToWait) {
        long seconds = Math.max(1, Math.ceilDiv(nanosToWait, TimeUnit.SECONDS.toNanos(1)));
        return Problem.tooMany(
                        "access.too_many",
                        "This was done too often in a short time. Try again in %d seconds.".formatted(seconds))
                .with("retry_after", seconds);
    }

    private Bucket full(Rate rate) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.count()).refillGreedy(rate.count(), rate.period()))
                .withCustomTimePrecision(time)
                .build();
    }

    /** A bucket that was unused for its period is full again, like a new one. */
    private Cache<String, Bucket> buckets(Rate rate) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(rate.period())
                .ticker(time::currentTimeNanos)
                .build();
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            Duration sinceEpoch = Duration.between(Instant.EPOCH, clock.instant());
            return sinceEpoch.toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}

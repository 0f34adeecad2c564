package org.consilium.release;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/** What the releases read last say, by digest, so that one page or calendar parses none of them twice. Thread-safe. */
final class ContentCache {
    /** Of the releases' own bytes; parsed they take some ten times as much memory. */
    private static final long LARGEST_TOTAL_BYTES = 2L << 20;

    private record Kept(ReleasedContent content, int bytes) {}

    private final Cache<String, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(LARGEST_TOTAL_BYTES)
            .weigher((String digest, Kept one) -> one.bytes())
            .build();

    @Nullable
    ReleasedContent find(String digest) {
        Kept one = kept.getIfPresent(digest);
        return one == null ? null : one.content();
    }

    /** Parses them. Two threads may do so at once: neither waits for the other with a connection in its hands. */
    ReleasedContent read(String digest, byte[] bytes) {
        ReleasedContent content = ReleaseBytes.read(bytes);
        kept.put(digest, new Kept(content, bytes.length));
        return content;
    }

    /** Of a release whose bytes were replaced: nothing asks for it again. */
    void forget(String digest) {
        kept.invalidate(digest);
    }
}

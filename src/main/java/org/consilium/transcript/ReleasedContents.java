package org.consilium.transcript;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * What releases say. One has megabytes and everybody may read it, so it is taken apart once and kept; it never changes. Whoever
 * asks has looked whether it still stands. Needs the transaction of who asks; thread-safe.
 */
@ApplicationScoped
class ReleasedContents {
    /** Characters of JSON, of all that is kept together: some 60 MB of memory. What is longer by itself is read each time. */
    private static final long MOST_KEPT = 16_000_000;

    /** {@code publishedAt}: after a database was brought back a number may be another release. */
    private record Key(String exchange, int number, Instant publishedAt) {}

    private record Kept(TranscriptContent content, int characters) {}

    private final TranscriptReleaseRepository releases;
    private final TranscriptContents contents;
    private final Cache<Key, Kept> known = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT)
            .weigher((Key key, Kept kept) -> kept.characters())
            .build();

    ReleasedContents(TranscriptReleaseRepository releases, TranscriptContents contents) {
        this.releases = releases;
        this.contents = contents;
    }

    /** @param release one that is stored and was not withdrawn */
    TranscriptContent of(ReleaseHead release) {
        if (release.withdrawn()) {
            throw new IllegalArgumentException("withdrawn: " + release);
        }
        Key key = new Key(release.exchange(), release.number(), release.publishedAt());
        return known.get(key, this::read).content();
    }

    private Kept read(Key key) {
        String json = releases.content(key.exchange(), key.number());
        return new Kept(contents.kept(json), json.length());
    }
}

package org.consilium.transcript;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import org.consilium.live.BoothRecordService;
import org.consilium.live.SegmentsRetracted;
import org.consilium.shared.ContentChanged;

/**
 * Parsed contents of releases. One has megabytes and many readers, so each revision is parsed once and cached. The
 * caller has checked that the release is not withdrawn, and supplies the transaction. Thread-safe.
 */
@ApplicationScoped
class ReleasedContents {
    /** Characters of JSON in the whole cache; about 60 MB of memory. A longer release is parsed each time. */
    private static final long MOST_KEPT = 16_000_000;

    /** {@code publishedAt}: after a database was restored, a number may denote a different release. */
    private record Key(String exchange, int number, int revision, Instant publishedAt) {}

    private record Kept(TranscriptContent content, int characters) {}

    private final TranscriptReleaseRepository releases;
    private final TranscriptContents contents;
    private final BoothRecordService booths;
    private final Event<ContentChanged> changed;
    private final Cache<Key, Kept> known = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT)
            .weigher((Key key, Kept kept) -> kept.characters())
            .build();

    ReleasedContents(
            TranscriptReleaseRepository releases,
            TranscriptContents contents,
            BoothRecordService booths,
            Event<ContentChanged> changed) {
        this.releases = releases;
        this.contents = contents;
        this.booths = booths;
        this.changed = changed;
    }

    /** @param release a stored one that was not withdrawn */
    TranscriptContent of(ReleaseHead release) {
        if (release.withdrawn()) {
            throw new IllegalArgumentException("withdrawn: " + release);
        }
        Key key = new Key(release.exchange(), release.number(), release.revision(), release.publishedAt());
        return known.get(key, this::read).content();
    }

    private Kept read(Key key) {
        String json = releases.content(key.exchange(), key.number());
        // Older versions left passages in a release that were retracted after it.
        TranscriptContent released = contents.kept(json).without(booths.retracted(key.exchange()));
        return new Kept(released, json.length());
    }

    /** Removes retracted passages from all releases, including withdrawn ones. */
    void retracted(@Observes SegmentsRetracted gone) {
        for (ReleaseHead release : releases.heads(gone.exchange())) {
            TranscriptContent content = contents.kept(releases.content(release.exchange(), release.number()));
            TranscriptContent left = content.without(gone.segments());
            if (left.segments().size() < content.segments().size()) {
                releases.replace(release.exchange(), release.number(), contents.keep(left));
                changed.fire(new ContentChanged());
            }
        }
    }
}

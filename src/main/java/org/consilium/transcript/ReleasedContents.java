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
 * What releases say. One has megabytes and everybody may read it, so it is taken apart once and kept, a revision at a
 * time. The caller has checked that it still stands, and gives the transaction; thread-safe.
 */
@ApplicationScoped
class ReleasedContents {
    /** Characters of JSON, of all that is kept together: some 60 MB of memory. What is longer by itself is read each time. */
    private static final long MOST_KEPT = 16_000_000;

    /** {@code publishedAt}: after a database was brought back a number may be another release. */
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

    /** @param release one that is stored and was not withdrawn */
    TranscriptContent of(ReleaseHead release) {
        if (release.withdrawn()) {
            throw new IllegalArgumentException("withdrawn: " + release);
        }
        Key key = new Key(release.exchange(), release.number(), release.revision(), release.publishedAt());
        return known.get(key, this::read).content();
    }

    private Kept read(Key key) {
        String json = releases.content(key.exchange(), key.number());
        // Older versions left in a release what was retracted after it.
        TranscriptContent released = contents.kept(json).without(booths.retracted(key.exchange()));
        return new Kept(released, json.length());
    }

    /** What is retracted goes from what was published too, and also from what was withdrawn. */
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

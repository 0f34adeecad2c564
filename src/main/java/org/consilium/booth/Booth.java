package org.consilium.booth;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One target language of a room. Changed only by {@link Booths}. */
public final class Booth {
    public static final int MOST_HINTS = 20;

    /** Fills a screen or two. */
    public static final int LATEST = 60;

    private final String language;
    boolean opened;
    boolean closed;

    @Nullable
    Lease lease;

    /** Everybody who has ever written here: they may correct. */
    final Set<Long> hands;

    final SequencedMap<Long, Hint> hints;

    private final Deque<Long> latest;
    private long written;
    private @Nullable String source;
    private long sourceFrom;

    Booth(String language) {
        this.language = language;
        hands = new HashSet<>();
        hints = new LinkedHashMap<>();
        latest = new ArrayDeque<>();
    }

    /** A copy: changes to it do not affect {@code original}. */
    Booth(Booth original) {
        language = original.language;
        opened = original.opened;
        closed = original.closed;
        lease = original.lease;
        hands = new HashSet<>(original.hands);
        hints = new LinkedHashMap<>(original.hints);
        latest = new ArrayDeque<>(original.latest);
        written = original.written;
        source = original.source;
        sourceFrom = original.sourceFrom;
    }

    /** BCP 47 */
    public String language() {
        return language;
    }

    /** {@code planned}: whether the agenda promises its language. */
    public boolean isThere(boolean planned) {
        return planned || opened || lease != null;
    }

    /** Whether it can be written in; {@code planned}: whether the agenda promises its language. */
    public boolean isOpen(boolean planned) {
        return !closed && isThere(planned);
    }

    /** Numbers of its newest segments, at most {@link #LATEST}, in order. */
    public Collection<Long> latest() {
        return Collections.unmodifiableCollection(latest);
    }

    /** The number of segments ever written in it. */
    public long written() {
        return written;
    }

    /** The language of the booth that it works from; null: the floor. */
    public @Nullable String source() {
        return source;
    }

    /** The number of the event that set the source; earlier segments of the source are not pending. 0: never set. */
    public long sourceFrom() {
        return sourceFrom;
    }

    public @Nullable Lease lease() {
        return lease;
    }

    void work(long number, @Nullable String from) {
        if (!Objects.equals(source, from)) {
            source = from;
            sourceFrom = number;
        }
    }

    void wrote(long segment) {
        written++;
        latest.add(segment);
        if (latest.size() > LATEST) {
            latest.remove();
        }
    }

    void add(Hint hint) {
        hints.put(hint.number(), hint);
        if (hints.size() > MOST_HINTS) {
            hints.pollFirstEntry();
        }
    }
}

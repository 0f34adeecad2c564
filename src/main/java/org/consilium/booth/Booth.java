package org.consilium.booth;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One target language of a room. Changed by {@link Booths} alone. */
public final class Booth {
    static final int MOST_HINTS = 20;

    private final String language;
    boolean opened;
    boolean closed;

    @Nullable
    String source;

    @Nullable
    Lease lease;

    /** Everybody who has ever written here: they may correct. */
    final Set<Long> hands = new HashSet<>();

    final SequencedMap<Long, Hint> hints = new LinkedHashMap<>();

    Booth(String language) {
        this.language = language;
    }

    /** BCP 47 */
    public String language() {
        return language;
    }

    /** Whether it was opened by somebody, whatever the agenda says. */
    public boolean isOpened() {
        return opened;
    }

    public boolean isClosed() {
        return closed;
    }

    /** The language of the booth that it works from; null: the floor. */
    public @Nullable String source() {
        return source;
    }

    public @Nullable Lease lease() {
        return lease;
    }

    void add(Hint hint) {
        hints.put(hint.number(), hint);
        if (hints.size() > MOST_HINTS) {
            hints.pollFirstEntry();
        }
    }
}

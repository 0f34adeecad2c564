package org.consilium.live.room;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is muted or removed, and how slow the chat is, derived from the moderators' events. */
final class ModerationState {
    private final Map<Long, Instant> mutedUntil;
    private final Set<Long> removed;
    private Duration slowness = Duration.ZERO;

    ModerationState() {
        mutedUntil = new HashMap<>();
        removed = new HashSet<>();
    }

    private ModerationState(ModerationState original) {
        mutedUntil = new HashMap<>(original.mutedUntil);
        removed = new HashSet<>(original.removed);
        slowness = original.slowness;
    }

    ModerationState fork() {
        return new ModerationState(this);
    }

    void mute(RoomEvent.Muted muted) {
        if (muted.until() == null) {
            mutedUntil.remove(muted.member());
        } else {
            mutedUntil.put(muted.member(), muted.until());
        }
    }

    void remove(RoomEvent.Removed out) {
        if (out.out()) {
            removed.add(out.member());
        } else {
            removed.remove(out.member());
        }
    }

    void slowDown(RoomEvent.SlowedDown slowed) {
        slowness = Duration.ofSeconds(slowed.seconds());
    }

    @Nullable
    Instant mutedUntil(long member, Instant at) {
        Instant until = mutedUntil.get(member);
        return until != null && at.isBefore(until) ? until : null;
    }

    Set<Long> everMuted() {
        return Collections.unmodifiableSet(mutedUntil.keySet());
    }

    Set<Long> removed() {
        return Collections.unmodifiableSet(removed);
    }

    Duration slowness() {
        return slowness;
    }
}

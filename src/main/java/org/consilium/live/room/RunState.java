package org.consilium.live.room;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which item of the agenda is on, and since when. */
final class RunState {
    private @Nullable Long item;
    private @Nullable Instant since;
    private @Nullable Long itemBefore;
    private @Nullable Instant sinceBefore;

    RunState() {}

    private RunState(RunState original) {
        item = original.item;
        since = original.since;
        itemBefore = original.itemBefore;
        sinceBefore = original.sinceBefore;
    }

    RunState fork() {
        return new RunState(this);
    }

    void move(Instant at, @Nullable Long to) {
        boolean back = since != null
                && sinceBefore != null
                && Objects.equals(to, itemBefore)
                && !at.isAfter(since.plus(RoomState.UNDO));
        Instant begun = back ? sinceBefore : at;
        itemBefore = item;
        sinceBefore = since;
        item = to;
        since = begun;
    }

    @Nullable
    Long item() {
        return item;
    }

    @Nullable
    Instant since() {
        return since;
    }
}

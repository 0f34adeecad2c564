package org.consilium.live;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.consilium.booth.Booth;
import org.consilium.booth.BoothEvent;
import org.consilium.booth.Draft;
import org.consilium.booth.Lease;

/** Whose typing a room shows: that of who holds the lease, on any thread, without asking the room each time. */
final class BoothDesk {
    private final DraftBoard board;
    private final NoticeWriter notices;
    private volatile Map<String, Lease> leases = Map.of();

    BoothDesk(Consumer<byte[]> pass, NoticeWriter notices, Executor executor) {
        this.notices = notices;
        board = new DraftBoard(pass, executor, () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
    }

    /** Shows what a member is typing, where that member writes; else nothing happens: the next segment is answered. */
    void type(long member, Draft draft) {
        Lease lease = leases.get(draft.booth());
        if (lease != null && lease.isHeld(member, draft.console(), draft.lease()) && draft.canBeShown()) {
            board.put(draft.booth(), notices.draft(member, draft));
        }
    }

    void look(RoomState room) {
        leases = room.booths().all().stream()
                .filter(booth -> booth.lease() != null)
                .collect(Collectors.toUnmodifiableMap(Booth::language, Booth::lease));
    }

    /** Before these events are shown. */
    void settle(List<StoredEvent> events, RoomState room) {
        boolean changed = false;
        for (StoredEvent stored : events) {
            if (stored.event() instanceof RoomEvent.InBooth(BoothEvent event)) {
                changed = true;
                switch (event) {
                    case BoothEvent.SegmentWritten written -> board.end(written.booth());
                    case BoothEvent.LeaseTaken taken -> board.end(taken.booth());
                    case BoothEvent.LeaseLeft left -> board.end(left.booth());
                    case BoothEvent.BoothClosed closed -> board.end(closed.booth());
                    default -> {
                        // Nobody stops typing.
                    }
                }
            }
        }
        if (changed) {
            look(room);
        }
    }
}

package org.consilium.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.consilium.access.Right;
import org.consilium.booth.Booth;
import org.consilium.booth.BoothEvent;
import org.consilium.booth.Draft;
import org.consilium.booth.Lease;

/** Whose typing a room shows: that of who holds the lease, on any thread, without asking the room or the database each time. */
final class BoothDesk {
    private record Holder(Lease lease, RoomPerson person) {}

    private final DraftBoard board;
    private final NoticeWriter notices;
    private final RoomPeople people;
    private volatile Map<String, Holder> holders = Map.of();

    BoothDesk(Consumer<byte[]> pass, NoticeWriter notices, RoomPeople people, Executor executor) {
        this.notices = notices;
        this.people = people;
        board = new DraftBoard(pass, executor, () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
    }

    /** Shows what a member is typing, where that member writes; else nothing happens: the next segment is answered. */
    void type(Actor actor, Draft draft) {
        Holder holder = holders.get(draft.booth());
        if (holder != null && holds(actor, draft) && draft.canBeShown()) {
            board.put(draft.booth(), notices.draft(holder.person, draft), () -> holds(actor, draft));
        }
    }

    private boolean holds(Actor actor, Draft draft) {
        Holder holder = holders.get(draft.booth());
        return holder != null
                && holder.lease.isHeld(actor.id(), draft.console(), draft.lease())
                && actor.may(Right.BOOTH_WRITE);
    }

    /** Names may come from the database: not on an event loop. */
    void look(RoomState room) {
        Map<String, Holder> now = new HashMap<>();
        for (Booth booth : room.booths().all()) {
            Lease lease = booth.lease();
            if (lease != null) {
                now.put(booth.language(), new Holder(lease, people.of(lease.holder())));
            }
        }
        holders = Map.copyOf(now);
    }

    /** Before these events are shown. Who writes is known first: what comes in meanwhile is measured by it. */
    void settle(List<StoredEvent> events, RoomState room) {
        List<BoothEvent> inBooths = events.stream()
                .map(StoredEvent::event)
                .filter(RoomEvent.InBooth.class::isInstance)
                .map(event -> ((RoomEvent.InBooth) event).event())
                .toList();
        if (inBooths.isEmpty()) {
            return;
        }
        look(room);
        for (BoothEvent event : inBooths) {
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
}

package org.consilium.live;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.consilium.access.Right;
import org.consilium.booth.Booth;
import org.consilium.booth.BoothEvent;
import org.consilium.booth.Draft;
import org.consilium.booth.Lease;
import org.consilium.live.room.Actor;
import org.consilium.live.room.Door;
import org.consilium.live.room.DoorRules;
import org.consilium.live.room.RoomEvent;
import org.consilium.live.room.RoomProgramme;
import org.consilium.live.room.RoomState;
import org.consilium.live.room.StoredEvent;
import org.consilium.live.view.NoticeWriter;
import org.consilium.live.view.RoomPeople;
import org.consilium.live.view.RoomPerson;
import org.jspecify.annotations.Nullable;

/**
 * Decides whose typing a room shows: the lease holder's, on any thread, without asking the room or the database each
 * time.
 */
final class BoothDesk {
    private record Holder(Lease lease, RoomPerson person) {}

    /** @param programme null if nobody writes: then the agenda is not read every few seconds for nothing */
    private record Seen(
            Map<String, Holder> holders,
            Door door,
            @Nullable RoomProgramme programme) {
        boolean isOpen(Instant now) {
            return programme != null && DoorRules.mayBeWritten(door.state(programme, now));
        }
    }

    private final DraftBoard board;
    private final NoticeWriter notices;
    private final RoomPeople people;
    private final Supplier<RoomProgramme> programmes;
    private final Clock clock;
    private volatile Seen seen = new Seen(Map.of(), Door.BY_CLOCK, null);

    /** @param programmes may block on the database */
    BoothDesk(
            Consumer<byte[]> pass,
            NoticeWriter notices,
            RoomPeople people,
            Supplier<RoomProgramme> programmes,
            Executor executor,
            Clock clock) {
        this.notices = notices;
        this.people = people;
        this.programmes = programmes;
        this.clock = clock;
        board = new DraftBoard(pass, executor, () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
    }

    /**
     * Shows what a member is typing if that member holds the lease; otherwise does nothing, because the next segment is
     * answered.
     */
    void type(Actor actor, Draft draft) {
        Holder holder = seen.holders.get(draft.booth());
        if (holder != null && holds(actor, draft) && draft.canBeShown()) {
            board.put(draft.booth(), notices.draft(holder.person, draft), () -> holds(actor, draft));
        }
    }

    private boolean holds(Actor actor, Draft draft) {
        Seen now = seen;
        Holder holder = now.holders.get(draft.booth());
        return holder != null
                && now.isOpen(clock.instant())
                && holder.lease.isHeld(actor.id(), draft.console(), draft.lease())
                && !Lease.isOfTool(draft.console())
                && actor.may(Right.BOOTH_WRITE);
    }

    /** Runs with each relevant event and periodically, since agendas change. Not on an event loop. */
    void look(RoomState room) {
        Map<String, Holder> now = new HashMap<>();
        for (Booth booth : room.booths().all()) {
            Lease lease = booth.lease();
            if (lease != null) {
                now.put(booth.language(), new Holder(lease, people.of(lease.holder())));
            }
        }
        seen = new Seen(Map.copyOf(now), room.door(), now.isEmpty() ? null : programmes.get());
    }

    /**
     * Call it before these events are shown. The lease holder is updated first, and input arriving meanwhile is checked
     * against the new one.
     */
    void settle(List<StoredEvent> events, RoomState room) {
        boolean door = events.stream().anyMatch(stored -> stored.event() instanceof RoomEvent.DoorSet);
        List<BoothEvent> inBooths = events.stream()
                .map(StoredEvent::event)
                .filter(RoomEvent.InBooth.class::isInstance)
                .map(event -> ((RoomEvent.InBooth) event).event())
                .toList();
        if (inBooths.isEmpty() && !door) {
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
                    // The typing itself is not interrupted.
                }
            }
        }
    }
}

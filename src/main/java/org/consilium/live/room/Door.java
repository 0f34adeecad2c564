package org.consilium.live.room;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The door of a room: controlled by the clock, unless a moderator overrides it. It stays closed while the exchange is
 * cancelled or postponed.
 *
 * @param until when the clock takes over again; null: when a moderator says so
 */
public record Door(DoorMode mode, @Nullable Instant until) {
    public static final Door BY_CLOCK = new Door(DoorMode.BY_TIME, null);

    /** The moderator's setting while it applies. */
    public DoorMode modeAt(Instant at) {
        return until != null && !at.isBefore(until) ? DoorMode.BY_TIME : mode;
    }

    public DoorState state(RoomProgramme programme, Instant at) {
        return switch (programme.halted() ? DoorMode.CLOSED : modeAt(at)) {
            case OPEN -> DoorState.OPEN;
            case CLOSED -> at.isBefore(programme.starts()) ? DoorState.BEFORE : DoorState.OVER;
            case BY_TIME -> byTime(programme, at);
        };
    }

    private static DoorState byTime(RoomProgramme programme, Instant at) {
        if (at.isBefore(programme.opens())) {
            return DoorState.BEFORE;
        }
        return at.isBefore(programme.closes()) ? DoorState.OPEN : DoorState.OVER;
    }
}

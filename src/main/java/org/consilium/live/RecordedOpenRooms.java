package org.consilium.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.consilium.exchange.OpenRooms;
import org.consilium.live.room.DoorState;

/** By the clock and by moderators' decisions; runs in the caller's transaction. */
@ApplicationScoped
class RecordedOpenRooms implements OpenRooms {
    private final RoomRecordService records;
    private final RoomProgrammeService programmes;
    private final Clock clock;

    RecordedOpenRooms(RoomRecordService records, RoomProgrammeService programmes, Clock clock) {
        this.records = records;
        this.programmes = programmes;
        this.clock = clock;
    }

    @Override
    public boolean isOpen(String slug) {
        return programmes.programme(slug).isPresent() && records.door(slug, clock.instant()) == DoorState.OPEN;
    }
}

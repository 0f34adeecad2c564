package org.consilium.transcript;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.consilium.admission.ExchangeHead;
import org.consilium.live.RoomPeopleService;
import org.consilium.live.RoomRecordService;
import org.consilium.live.room.DoorState;

/** Loads the present transcript and releases. Checks no rights; runs in the caller's transaction. */
@ApplicationScoped
class TranscriptEditions {
    private final RoomRecordService records;
    private final RoomPeopleService people;
    private final TranscriptContents contents;
    private final ReleasedContents released;
    private final Clock clock;

    TranscriptEditions(
            RoomRecordService records,
            RoomPeopleService people,
            TranscriptContents contents,
            ReleasedContents released,
            Clock clock) {
        this.records = records;
        this.people = people;
        this.contents = contents;
        this.released = released;
        this.clock = clock;
    }

    TranscriptEdition now(ExchangeHead exchange) {
        Instant now = clock.instant();
        boolean running = records.door(exchange.slug(), now) == DoorState.OPEN;
        return new TranscriptEdition(
                contents.now(exchange), TranscriptEdition.Status.now(now, running), people.of(exchange.slug()));
    }

    /** @param head of a release that was not withdrawn */
    TranscriptEdition released(ReleaseHead head) {
        return new TranscriptEdition(
                released.of(head),
                TranscriptEdition.Status.released(head.number(), head.publishedAt()),
                people.of(head.exchange()));
    }
}

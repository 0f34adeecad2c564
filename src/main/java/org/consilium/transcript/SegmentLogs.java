package org.consilium.transcript;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.consilium.live.RoomRecordService;
import org.consilium.live.RoomStore;
import org.consilium.live.room.StoredEvent;

/**
 * The present passages of rooms. The history that was read stays cached for some minutes, and the next reader continues
 * from there. Thread-safe: readers of one room take turns.
 */
@ApplicationScoped
class SegmentLogs {
    private static final int AT_ONCE = 2_000;

    /** A long one takes some megabytes. */
    private static final int MOST_KEPT = 10;

    private static final Duration LIFE = Duration.ofMinutes(10);

    /** {@code epoch}: after a database was restored, the room has a different history. */
    private record Room(String exchange, String epoch) {}

    private static final class Kept {
        private final SegmentLog log = new SegmentLog();
        private long seq;
        private long passagesAt;
        private List<TranscriptSegment> passages = List.of();
    }

    private final RoomStore rooms;
    private final RoomRecordService records;
    private final Cache<Room, Kept> known =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterAccess(LIFE).build();

    SegmentLogs(RoomStore rooms, RoomRecordService records) {
        this.rooms = rooms;
        this.records = records;
    }

    /**
     * At least everything committed when the caller's transaction began to read, possibly later passages too. In the
     * room's order.
     */
    List<TranscriptSegment> passages(String exchange) {
        Kept kept = known.get(new Room(exchange, records.epoch(exchange)), room -> new Kept());
        // All who wait here have a connection already, so none of them blocks the one that reads.
        synchronized (kept) {
            readOn(exchange, kept);
            if (kept.passagesAt != kept.seq) {
                kept.passages = kept.log.segments();
                kept.passagesAt = kept.seq;
            }
            return kept.passages;
        }
    }

    private void readOn(String exchange, Kept kept) {
        List<StoredEvent> events;
        do {
            events = rooms.eventsAfter(exchange, kept.seq, AT_ONCE);
            for (StoredEvent stored : events) {
                kept.log.add(stored.seq(), stored.at(), stored.event());
                kept.seq = stored.seq();
            }
        } while (events.size() == AT_ONCE);
    }
}

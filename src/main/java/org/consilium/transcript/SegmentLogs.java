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
 * The passages of rooms as they stand now. What was read of a room's history stays for some minutes, and whoever looks next
 * reads on from there. Thread-safe: two who look at one room read one after the other.
 */
@ApplicationScoped
class SegmentLogs {
    private static final int AT_ONCE = 2_000;

    /** A long one has some megabytes. */
    private static final int MOST_KEPT = 10;

    private static final Duration LIFE = Duration.ofMinutes(10);

    /** {@code epoch}: after a database was brought back the room's history is another one. */
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
     * At least what was committed when the transaction of the caller began to read; what somebody else has read on since is
     * there too. In the room's order.
     */
    List<TranscriptSegment> passages(String exchange) {
        Kept kept = known.get(new Room(exchange, records.epoch(exchange)), room -> new Kept());
        // Everybody who waits here has a connection already, so none waits for the one who reads.
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

package org.consilium.transcript;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.consilium.live.HistoryReplacedException;
import org.consilium.live.RoomRecordService;
import org.consilium.live.RoomStore;
import org.consilium.live.room.StoredEvent;
import org.jspecify.annotations.Nullable;

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
        private @Nullable Instant at;
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
        String epoch = records.epoch(exchange);
        try {
            return passages(new Room(exchange, epoch));
        } catch (HistoryReplacedException restored) {
            rooms.renew(exchange, epoch);
            return passages(new Room(exchange, records.epoch(exchange)));
        }
    }

    private List<TranscriptSegment> passages(Room room) {
        Kept kept = known.get(room, one -> new Kept());
        // All who wait here have a connection already, so none of them blocks the one that reads.
        synchronized (kept) {
            readOn(room, kept);
            if (kept.passagesAt != kept.seq) {
                kept.passages = kept.log.segments();
                kept.passagesAt = kept.seq;
            }
            return kept.passages;
        }
    }

    private void readOn(Room room, Kept kept) {
        List<StoredEvent> events;
        do {
            events = rooms.eventsAfter(room.exchange, new RoomStore.Seen(room.epoch, kept.seq, kept.at), AT_ONCE);
            for (StoredEvent stored : events) {
                kept.log.add(stored.seq(), stored.at(), stored.event());
                kept.seq = stored.seq();
                kept.at = stored.at();
            }
        } while (events.size() == AT_ONCE);
    }
}

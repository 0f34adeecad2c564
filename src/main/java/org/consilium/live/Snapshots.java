package org.consilium.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.consilium.live.room.Lane;
import org.consilium.live.room.RoomProgramme;
import org.consilium.live.room.RoomState;
import org.consilium.live.view.RoomViews;
import org.consilium.live.view.Snapshot;
import org.consilium.live.view.SnapshotJson;
import org.jspecify.annotations.Nullable;

/** The snapshots of one room: one per lane and event, for any number of requests. Thread-safe. */
final class Snapshots {
    /** How late changes by the clock alone (the door, an announcement) may appear. */
    private static final Duration OLDEST = Duration.ofSeconds(10);

    private static final class Slot {
        private @Nullable Snapshot latest;
        private @Nullable CompletableFuture<Snapshot> coming;
    }

    private final Map<Lane, Slot> slots = new EnumMap<>(Lane.class);
    private final ObjectMapper json;
    private final RoomViews views;
    private final Supplier<RoomProgramme> programme;
    private final Clock clock;

    Snapshots(ObjectMapper json, RoomViews views, Supplier<RoomProgramme> programme, Clock clock) {
        this.json = json;
        this.views = views;
        this.programme = programme;
        this.clock = clock;
        for (Lane lane : Lane.values()) {
            slots.put(lane, new Slot());
        }
    }

    /** As of the room's last event or a later one. */
    CompletableFuture<Snapshot> of(LiveRoom room, Lane lane) {
        Slot slot = Objects.requireNonNull(slots.get(lane));
        synchronized (slot) {
            Snapshot latest = slot.latest;
            if (latest != null
                    && latest.seq() == room.seq()
                    && clock.instant().isBefore(latest.made().plus(OLDEST))) {
                return CompletableFuture.completedFuture(latest);
            }
            // The read is queued, so it follows everything that has been shown so far.
            if (slot.coming == null || slot.coming.isDone()) {
                slot.coming = room.read(state -> make(state, room.epoch(), lane))
                        .thenApply(made -> {
                            synchronized (slot) {
                                slot.latest = made;
                            }
                            return made;
                        });
            }
            return slot.coming;
        }
    }

    private Snapshot make(RoomState room, String epoch, Lane lane) {
        Instant made = clock.instant();
        SnapshotJson snapshot = views.snapshot(room, programme.get(), epoch, lane, room.time(made));
        try {
            return new Snapshot(snapshot, made, json.writeValueAsBytes(snapshot));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

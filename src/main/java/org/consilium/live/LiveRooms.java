package org.consilium.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The rooms that this node holds. Each is made when it is first asked for, and let go when nobody has been there for a while. */
@ApplicationScoped
public class LiveRooms {
    private static final Logger LOG = Logger.getLogger(LiveRooms.class);
    private static final Duration KEPT_EMPTY = Duration.ofMinutes(10);
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(5);
    private static final Duration HERE_EVERY = Duration.ofSeconds(10);
    private static final Duration RECORD_EVERY = Duration.ofSeconds(15);

    private static final class Held {
        private final CompletableFuture<LiveRoom> room;
        private volatile Instant asked;
        private Instant swept = Instant.MIN;
        private Instant saidHere = Instant.MIN;
        private Instant recorded = Instant.MIN;

        Held(CompletableFuture<LiveRoom> room, Instant asked) {
            this.room = room;
            this.asked = asked;
        }

        @Nullable
        LiveRoom ready() {
            return room.isDone() && !room.isCompletedExceptionally() ? room.join() : null;
        }
    }

    private final Map<String, Held> rooms = new ConcurrentHashMap<>();
    private final LiveRoom.Surroundings surroundings;
    private final RoomPeople people;
    private final ObjectMapper json;
    private final ExecutorService executor;
    private final Clock clock;

    LiveRooms(
            RoomStore store,
            FrameWriter writer,
            NoticeWriter notices,
            RoomPeople people,
            ObjectMapper json,
            ExecutorService executor,
            Clock clock) {
        surroundings = new LiveRoom.Surroundings(store, writer, notices, executor, clock);
        this.people = people;
        this.json = json;
        this.executor = executor;
        this.clock = clock;
    }

    /** Completes at once where the room is held already; {@code exchange} is the slug of one that exists. */
    public CompletableFuture<LiveRoom> of(String exchange) {
        Held held = rooms.computeIfAbsent(
                exchange,
                slug -> new Held(
                        CompletableFuture.supplyAsync(() -> new LiveRoom(slug, surroundings), executor),
                        clock.instant()));
        held.asked = clock.instant();
        return held.room.whenComplete((room, failure) -> {
            if (failure != null) {
                rooms.remove(exchange, held);
            }
        });
    }

    /** Who is in a room now, at most so many. */
    public List<RoomPerson> here(LiveRoom room, int most) {
        return room.presence().members().stream().limit(most).map(people::of).toList();
    }

    public int present(LiveRoom room) {
        return room.presence().members().size();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        Instant now = clock.instant();
        rooms.forEach((slug, held) -> {
            LiveRoom room = held.ready();
            if (room != null) {
                look(held, room, now);
            }
        });
    }

    private void look(Held held, LiveRoom room, Instant now) {
        boolean changed = room.presence().settle(now);
        if (changed || isDue(held.saidHere, HERE_EVERY, now)) {
            held.saidHere = now;
            sayWhoIsHere(room, now);
        }
        if (isDue(held.swept, SWEEP_EVERY, now)) {
            held.swept = now;
            room.sweep();
        }
        if (isDue(held.recorded, RECORD_EVERY, now)) {
            held.recorded = now;
            record(room, now);
        }
        if (room.size() > 0) {
            held.asked = now;
            room.look();
        } else if (isDue(held.asked, KEPT_EMPTY, now)) {
            rooms.remove(room.exchange(), held);
            record(room, now);
        }
    }

    private static boolean isDue(Instant last, Duration every, Instant now) {
        return last.equals(Instant.MIN) || !now.isBefore(last.plus(every));
    }

    /** The same for everybody: how many are here, by side. Also by what a client knows that the line is alive. */
    record HereJson(String type, Instant at, long seq, int people, Map<String, Integer> sides) {}

    private void sayWhoIsHere(LiveRoom room, Instant now) {
        if (room.size() == 0) {
            return;
        }
        List<Long> members = room.presence().members();
        Map<String, Integer> sides = new TreeMap<>();
        members.forEach(member ->
                Optional.ofNullable(people.of(member).side()).ifPresent(side -> sides.merge(side, 1, Integer::sum)));
        try {
            room.pass(json.writeValueAsBytes(new HereJson("here", now, room.seq(), members.size(), sides)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void record(LiveRoom room, Instant now) {
        List<Span> spans = room.presence().take(now);
        if (!spans.isEmpty()) {
            LOG.debugf("room %s: %d spans", room.exchange(), spans.size());
        }
    }

    void stop(@Observes ShutdownEvent shutdown) {
        Instant now = clock.instant();
        rooms.values().forEach(held -> {
            LiveRoom room = held.ready();
            if (room != null) {
                room.closeAll(LiveClose.RESTARTING);
                record(room, now);
            }
        });
    }
}

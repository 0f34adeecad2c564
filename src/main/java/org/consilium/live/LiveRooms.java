package org.consilium.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.consilium.access.MemberRole;
import org.consilium.delivery.Broadcast;
import org.consilium.live.presence.AttendanceService;
import org.consilium.live.room.Actor;
import org.consilium.live.room.RoomProgramme;
import org.consilium.live.view.PeopleJson;
import org.consilium.live.view.RoomMeJson;
import org.consilium.live.view.RoomNotices;
import org.consilium.live.view.RoomViews;
import org.consilium.shared.Repeating;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The rooms held by this node. Each is created on first use, and released when nobody has been there for a while. */
@ApplicationScoped
public class LiveRooms {
    private static final Logger LOG = Logger.getLogger(LiveRooms.class);
    private static final Duration KEPT_EMPTY = Duration.ofMinutes(10);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(5);

    private static final class Held {
        private final CompletableFuture<LiveRoom> room;
        private volatile Instant asked;
        private Instant swept = Instant.EPOCH;

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
    private final RoomStore store;
    private final RoomFactsReader facts;
    private final RoomViewFactory views;
    private final RoomPeopleService people;
    private final RoomProgrammeService programmes;
    private final AttendanceService attendance;
    private final ObjectMapper json;
    private final Broadcast broadcast;
    private final ExecutorService executor;
    private final Clock clock;
    private final Duration silence;

    LiveRooms(
            RoomStore store,
            RoomFactsReader facts,
            RoomViewFactory views,
            RoomPeopleService people,
            RoomProgrammeService programmes,
            AttendanceService attendance,
            ObjectMapper json,
            Broadcast broadcast,
            ExecutorService executor,
            Clock clock,
            @ConfigProperty(name = "consilium.room.silence") Duration silence) {
        this.store = store;
        this.facts = facts;
        this.views = views;
        this.people = people;
        this.programmes = programmes;
        this.attendance = attendance;
        this.json = json;
        this.broadcast = broadcast;
        this.executor = executor;
        this.clock = clock;
        this.silence = silence;
    }

    private LiveRoom make(String exchange) {
        RoomViews shown = views.views(exchange);
        Supplier<RoomProgramme> programme = () -> programmes.programme(exchange).orElseThrow();
        Snapshots snapshots = new Snapshots(json, shown, programme, clock);
        return new LiveRoom(
                exchange,
                new RoomDependencies(
                        store,
                        facts,
                        views.frames(exchange, programme),
                        new RoomNotices(json, shown),
                        snapshots,
                        people.of(exchange),
                        programme,
                        attendance,
                        broadcast,
                        json,
                        executor,
                        clock,
                        silence));
    }

    /** Completes at once if the room is held already; {@code exchange} is the slug of an existing one. */
    public CompletableFuture<LiveRoom> of(String exchange) {
        // Inside the map's own lock, like the release: a room requested just now is not released.
        Held held = rooms.compute(exchange, (slug, known) -> {
            Held one = known == null || releaseIfReplaced(known)
                    ? new Held(CompletableFuture.supplyAsync(() -> make(slug), executor), clock.instant())
                    : known;
            one.asked = clock.instant();
            return one;
        });
        return held.room.whenComplete((room, failure) -> {
            if (failure != null) {
                rooms.remove(exchange, held);
            }
        });
    }

    private boolean releaseIfReplaced(Held held) {
        LiveRoom room = held.ready();
        if (room == null || !room.isReplaced()) {
            return false;
        }
        release(room);
        return true;
    }

    /** The people in a room now. */
    public PeopleJson people(LiveRoom room) {
        return room.presence().people();
    }

    /** What only this member is told. */
    public CompletableFuture<RoomMeJson> me(LiveRoom room, Actor actor, Set<MemberRole> roles) {
        return room.read(state -> views.views(room.exchange()).me(state, actor, roles, state.time(clock.instant())));
    }

    void start(@Observes StartupEvent start, Repeating repeating) {
        repeating.every("rooms", TICK, TICK, this::tick);
    }

    void tick() {
        Instant now = clock.instant();
        rooms.forEach((slug, held) -> {
            LiveRoom room = held.ready();
            if (room != null) {
                try {
                    look(held, room, now);
                } catch (RuntimeException away) {
                    // Names come from the database; the next second tries again.
                    LOG.debugf("room %s: %s", slug, away.getMessage());
                }
            }
        });
    }

    private void look(Held held, LiveRoom room, Instant now) {
        if (room.isReplaced()) {
            releaseUnused(held, room, now);
            return;
        }
        boolean sweeps = isDue(held.swept, SWEEP_EVERY, now);
        if (sweeps) {
            held.swept = now;
            room.sweep();
        }
        if (room.size() > 0) {
            held.asked = now;
            if (sweeps || !room.isAway()) {
                room.look();
            }
        } else {
            releaseUnused(held, room, now);
        }
        room.presence().tick(now);
    }

    private void releaseUnused(Held held, LiveRoom room, Instant now) {
        rooms.computeIfPresent(room.exchange(), (slug, one) -> {
            if (one == held && releaseIfReplaced(held)) {
                return null;
            }
            if (one != held || room.size() > 0 || !isDue(held.asked, KEPT_EMPTY, now)) {
                return one;
            }
            release(room);
            return null;
        });
    }

    /** What the room still stores must wait neither on an event loop nor inside the map's lock. */
    private void release(LiveRoom room) {
        executor.execute(() -> room.release(clock.instant()));
    }

    static boolean isDue(Instant last, Duration every, Instant now) {
        return !now.isBefore(last.plus(every));
    }

    void stop(@Observes ShutdownEvent shutdown) {
        Instant now = clock.instant();
        rooms.values().forEach(held -> {
            LiveRoom room = held.ready();
            if (room != null) {
                room.release(now);
            }
        });
    }
}

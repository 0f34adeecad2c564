package org.consilium.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.consilium.access.MemberRole;
import org.consilium.access.Right;
import org.consilium.booth.Draft;
import org.consilium.delivery.Broadcast;
import org.consilium.delivery.CloseCode;
import org.consilium.live.decision.CommandOutcome;
import org.consilium.live.decision.Decision;
import org.consilium.live.decision.Submission;
import org.consilium.live.presence.AttendanceService;
import org.consilium.live.room.Actor;
import org.consilium.live.room.DoorMode;
import org.consilium.live.room.Lane;
import org.consilium.live.room.RoomCommand;
import org.consilium.live.room.RoomProgramme;
import org.consilium.live.room.RoomState;
import org.consilium.live.room.SampleRoom;
import org.consilium.live.room.StoredEvent;
import org.consilium.live.view.NoticeWriter;
import org.consilium.live.view.RoomNotices;
import org.consilium.live.view.RoomPeople;
import org.consilium.live.view.RoomPerson;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.consilium.testing.MovingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a room shows while something that it needs fails. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class LiveRoomTest {
    @Inject
    Guests guests;

    @Inject
    RoomStore store;

    @Inject
    RoomFactsReader facts;

    @Inject
    RoomViewFactory views;

    @Inject
    RoomPeopleService people;

    @Inject
    RoomProgrammeService programmes;

    @Inject
    AttendanceService attendance;

    @Inject
    Broadcast broadcast;

    @Inject
    ObjectMapper json;

    @Inject
    ExecutorService executor;

    private final String slug = "room-" + UUID.randomUUID();
    private final MovingClock clock = new MovingClock(SampleRoom.NINE);
    private final AtomicInteger namesLookedUp = new AtomicInteger();
    private volatile boolean storeFails;
    private volatile boolean noticesFail;
    private volatile boolean namesFail;
    private Actor moderator;
    private LiveRoom room;

    /** The real store, which fails when the test says so. */
    private final class FaultyStore implements RoomStore {
        @Override
        public String epoch(String exchange) {
            return store.epoch(exchange);
        }

        @Override
        public void renew(String exchange, String replaced) {
            store.renew(exchange, replaced);
        }

        @Override
        public List<StoredEvent> eventsAfter(String exchange, Seen seen, int limit) {
            failIf(storeFails);
            return store.eventsAfter(exchange, seen, limit);
        }

        @Override
        public Appended append(
                String exchange, Seen seen, List<Submission> commands, Function<Meanwhile, Decision> decide) {
            failIf(storeFails);
            return store.append(exchange, seen, commands, decide);
        }
    }

    /** The real notices, which fail when the test says so. */
    private final class FaultyNotices implements NoticeWriter {
        private final NoticeWriter notices = new RoomNotices(json, views.views(slug));

        @Override
        public Map<Long, List<byte[]>> write(StoredEvent event, RoomState state) {
            failIf(noticesFail);
            return notices.write(event, state);
        }

        @Override
        public byte[] draft(RoomPerson by, Draft draft) {
            return notices.draft(by, draft);
        }
    }

    private RoomPerson person(long member) {
        namesLookedUp.incrementAndGet();
        failIf(namesFail);
        return people.of(slug).of(member);
    }

    private static void failIf(boolean fails) {
        if (fails) {
            throw new IllegalStateException("a fault");
        }
    }

    @BeforeEach
    void open() {
        guests.exchange(slug, true);
        EnumSet<Right> rights = EnumSet.allOf(Right.class);
        rights.removeIf(right -> !MemberRole.MODERATOR.has(right));
        moderator = new Actor(member(MemberRole.MODERATOR), "zh", rights);
        Supplier<RoomProgramme> programme = () -> programmes.programme(slug).orElseThrow();
        RoomPeople names = this::person;
        room = new LiveRoom(
                slug,
                new RoomDependencies(
                        new FaultyStore(),
                        facts,
                        views.frames(slug, programme),
                        new FaultyNotices(),
                        new Snapshots(json, views.views(slug), programme, clock),
                        names,
                        programme,
                        attendance,
                        broadcast,
                        json,
                        executor,
                        clock,
                        Duration.ofMinutes(5)));
        assertThat(submit("open", new RoomCommand.SetDoor(DoorMode.OPEN, null)).join())
                .isInstanceOf(CommandOutcome.Done.class);
    }

    @Test
    void aRoomIsAwayUntilTheDatabaseHasWorked() {
        storeFails = true;
        assertThat(submit("c1", say("a")).join()).isInstanceOf(CommandOutcome.Refused.class);
        assertThat(room.isAway()).isTrue();

        assertThat(room.read(RoomState::seq).join()).isEqualTo(1);
        assertThat(room.isAway()).isTrue();

        storeFails = false;
        room.look();
        room.read(RoomState::seq).join();
        assertThat(room.isAway()).isFalse();
    }

    @Test
    void aPrivateNoticeThatFailsHoldsNothingUp() {
        RecordedConnection watching = connection(member(MemberRole.DOCTOR));
        long noisy = member(MemberRole.DOCTOR);
        RecordedConnection removed = connection(noisy);
        noticesFail = true;

        assertThat(submit("c1", new RoomCommand.Remove(noisy, true)).join()).isInstanceOf(CommandOutcome.Done.class);
        assertThat(submit("c2", say("a")).join()).isInstanceOf(CommandOutcome.Done.class);

        assertThat(removed.end()).hasValue(CloseCode.REMOVED);
        assertThat(watching.frames("message")).hasSize(1);
        assertThat(room.seq()).isEqualTo(3);
    }

    @Test
    void namesAreLookedUpOnlyForPeopleWhoAreHere() {
        room.presence().tick(clock.instant());
        assertThat(namesLookedUp).hasValue(0);
        RecordedConnection watching = connection(member(MemberRole.DOCTOR));
        namesFail = true;
        try {
            room.presence().tick(clock.instant());
        } catch (IllegalStateException fault) {
            assertThat(fault).hasMessage("a fault");
        }
        assertThat(watching.frames("here")).isEmpty();

        namesFail = false;
        clock.goOn(Duration.ofSeconds(1));
        room.presence().tick(clock.instant());

        assertThat(watching.frames("here")).hasSize(1);
    }

    private CompletableFuture<CommandOutcome> submit(String id, RoomCommand command) {
        return room.submit(new Submission(moderator, id, command));
    }

    private static RoomCommand say(String text) {
        return new RoomCommand.Say(text, "zh", null, null, false);
    }

    private long member(MemberRole role) {
        return guests.of(slug, role, "Ван Фан", UiLanguage.ZH).id();
    }

    private RecordedConnection connection(long member) {
        RecordedConnection connection = new RecordedConnection(json);
        connection.join(room, member, Lane.FLOOR);
        return connection;
    }
}

package org.consilium.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.access.Right;
import org.consilium.delivery.Broadcast;
import org.consilium.delivery.CloseCode;
import org.consilium.delivery.Viewer;
import org.consilium.live.decision.CommandOutcome;
import org.consilium.live.decision.Submission;
import org.consilium.live.presence.AttendanceService;
import org.consilium.live.room.Actor;
import org.consilium.live.room.DoorMode;
import org.consilium.live.room.Lane;
import org.consilium.live.room.Message;
import org.consilium.live.room.RoomCommand;
import org.consilium.live.room.RoomState;
import org.consilium.live.room.SampleRoom;
import org.consilium.shared.SqlRunner;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.consilium.testing.MovingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One room on two nodes, which share the database and a broadcast: whom does each show, and what after a restore? */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class TwoNodesTest {
    private static final Duration LONGER_THAN_A_SHARE_LASTS = Duration.ofSeconds(36);

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
    DataSource database;

    @Inject
    ObjectMapper json;

    @Inject
    ExecutorService executor;

    private final String slug = "room-" + UUID.randomUUID();
    private final MovingClock clock = new MovingClock(SampleRoom.NINE);
    private LiveRooms here;
    private LiveRooms there;
    private Member olena;
    private Member wang;
    private Member chair;

    @BeforeEach
    void open() {
        guests.exchange(slug, true);
        olena = guests.of(slug, MemberRole.DOCTOR, "Олена Ткач", UiLanguage.UK);
        wang = guests.of(slug, MemberRole.DOCTOR, "王芳", UiLanguage.ZH);
        chair = guests.of(slug, MemberRole.MODERATOR, "Ван Фан", UiLanguage.ZH);
        here = node();
        there = node();
    }

    @Test
    void bothShowEverybodyAndEachPersonOnce() {
        Visit first = new Visit(here, olena);
        Visit second = new Visit(there, wang);
        Visit again = new Visit(there, olena);
        here.tick();
        there.tick();
        here.tick();

        assertThat(first.peopleShown()).isEqualTo(2);
        assertThat(second.peopleShown()).isEqualTo(2);
        assertThat(here.people(first.room).total()).isEqualTo(2);
        assertThat(there.people(again.room).total()).isEqualTo(2);
    }

    @Test
    void aPersonWhoLeavesOneNodeIsGoneFromTheOther() {
        Visit first = new Visit(here, olena);
        Visit second = new Visit(there, wang);
        here.tick();
        there.tick();

        second.leave();
        clock.goOn(Duration.ofSeconds(11));
        there.tick();
        here.tick();

        assertThat(first.peopleShown()).isEqualTo(1);
    }

    @Test
    void aNodeThatDiesIsForgotten() {
        Visit first = new Visit(here, olena);
        Visit second = new Visit(there, wang);
        here.tick();
        there.tick();
        here.tick();
        assertThat(first.peopleShown()).isEqualTo(2);

        clock.goOn(LONGER_THAN_A_SHARE_LASTS); // and there is no tick there any more
        here.tick();

        assertThat(first.peopleShown()).isEqualTo(1);
        assertThat(second.room.presence().connections(wang.id())).isEqualTo(1);
    }

    @Test
    void afterARestoreEverybodyBeginsAnewWithWhatTheDatabaseHas() {
        RoomStore.Seen backup = say(here, "kept", "lost").getFirst();
        Visit first = new Visit(here, olena);
        Visit second = new Visit(there, wang);
        there.of(slug).join();
        restore(backup);

        here.tick();
        there.tick();
        await().untilAsserted(() -> {
            assertThat(first.connection.end()).hasValue(CloseCode.RESTARTING);
            assertThat(second.connection.end()).hasValue(CloseCode.RESTARTING);
        });

        LiveRoom again = here.of(slug).join();
        LiveRoom elsewhere = there.of(slug).join();
        assertThat(again.epoch()).isNotEqualTo(first.room.epoch()).isEqualTo(elsewhere.epoch());
        assertThat(texts(again)).containsExactly("kept");
        assertThat(first.room.read(this::texts)).failsWithin(Duration.ofSeconds(10));
        say(here, "new", "newer");
        assertThat(texts(here.of(slug).join())).containsExactly("kept", "new", "newer");
        elsewhere.look();
        assertThat(texts(elsewhere)).containsExactly("kept", "new", "newer");
    }

    @Test
    void aCommandAfterARestoreIsRefusedAndSentAgainIsStored() {
        RoomStore.Seen backup = say(here, "kept", "lost").getFirst();
        LiveRoom before = here.of(slug).join();
        restore(backup);
        Submission command = new Submission(moderator(), "again", new RoomCommand.Say("new", "zh", null, null, false));

        assertThat(before.submit(command).join()).isInstanceOf(CommandOutcome.Refused.class);
        LiveRoom after = here.of(slug).join();
        assertThat(after.submit(command).join()).isInstanceOf(CommandOutcome.Done.class);

        assertThat(texts(after)).containsExactly("kept", "new");
    }

    /** A node that had no reason to look while others wrote more than it had lost. */
    @Test
    void aRestoredRoomThatGrewPastWhatANodeKnowsIsNoticedToo() {
        RoomStore.Seen backup = say(here, "kept", "lost").getFirst();
        LiveRoom stale = here.of(slug).join();
        restore(backup);
        clock.goOn(Duration.ofMinutes(1));
        say(there, "new", "newer", "newest");

        stale.look();

        assertThat(stale.read(this::texts)).failsWithin(Duration.ofSeconds(10));
        assertThat(texts(here.of(slug).join())).containsExactly("kept", "new", "newer", "newest");
    }

    /** @return how far the room was after each text */
    private List<RoomStore.Seen> say(LiveRooms node, String... texts) {
        LiveRoom room = node.of(slug).join();
        Actor moderator = moderator();
        room.submit(new Submission(
                        moderator, UUID.randomUUID().toString(), new RoomCommand.SetDoor(DoorMode.OPEN, null)))
                .join();
        List<RoomStore.Seen> seen = new ArrayList<>();
        for (String text : texts) {
            CommandOutcome said = room.submit(new Submission(
                            moderator,
                            UUID.randomUUID().toString(),
                            new RoomCommand.Say(text, "zh", null, null, false)))
                    .join();
            assertThat(said).isInstanceOf(CommandOutcome.Done.class);
            seen.add(new RoomStore.Seen(room.epoch(), ((CommandOutcome.Done) said).seq(), null));
        }
        return seen;
    }

    private Actor moderator() {
        EnumSet<Right> rights = EnumSet.allOf(Right.class);
        rights.removeIf(right -> !MemberRole.MODERATOR.has(right));
        return new Actor(chair.id(), "zh", rights);
    }

    /** The database is as it was, with the epoch that it had. */
    private void restore(RoomStore.Seen backup) {
        SqlRunner sql = new SqlRunner(database);
        sql.change("DELETE FROM room_event WHERE exchange = ? AND seq > ?", slug, backup.seq());
        sql.change("UPDATE room SET seq = ? WHERE exchange = ?", backup.seq(), slug);
    }

    private List<String> texts(LiveRoom room) {
        return room.read(this::texts).join();
    }

    private List<String> texts(RoomState state) {
        return state.messages().stream().map(Message::text).toList();
    }

    private LiveRooms node() {
        return new LiveRooms(
                store,
                facts,
                views,
                people,
                programmes,
                attendance,
                json,
                broadcast,
                executor,
                clock,
                Duration.ofMinutes(5));
    }

    /** A member in the room, over a connection that records what it gets. */
    private final class Visit {
        private final RecordedConnection connection = new RecordedConnection(json);
        private final LiveRoom room;
        private final Member member;
        private final Viewer viewer;

        Visit(LiveRooms node, Member member) {
            this.member = member;
            room = node.of(slug).join();
            viewer = connection.join(room, member.id(), Lane.FLOOR);
        }

        void leave() {
            viewer.leave();
            room.leave(member.id(), viewer);
        }

        int peopleShown() {
            return connection.frames("here").getLast().path("people").asInt();
        }
    }
}

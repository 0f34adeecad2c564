package org.consilium.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.delivery.Broadcast;
import org.consilium.delivery.CloseCode;
import org.consilium.delivery.Connection;
import org.consilium.delivery.Viewer;
import org.consilium.live.presence.AttendanceService;
import org.consilium.live.room.Lane;
import org.consilium.live.room.SampleRoom;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.consilium.testing.MovingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One room on two nodes, which share the database and a broadcast: how many people does each show? */
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
    ObjectMapper json;

    @Inject
    ExecutorService executor;

    private final String slug = "room-" + UUID.randomUUID();
    private final MovingClock clock = new MovingClock(SampleRoom.NINE);
    private LiveRooms here;
    private LiveRooms there;
    private Member olena;
    private Member wang;

    @BeforeEach
    void open() {
        guests.exchange(slug, true);
        olena = guests.of(slug, MemberRole.DOCTOR, "Олена Ткач", UiLanguage.UK);
        wang = guests.of(slug, MemberRole.DOCTOR, "王芳", UiLanguage.ZH);
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
    private final class Visit implements Connection {
        private final EmbeddedChannel channel = new EmbeddedChannel();
        private final List<JsonNode> events = new ArrayList<>();
        private final LiveRoom room;
        private final Member member;
        private final Viewer viewer;

        Visit(LiveRooms node, Member member) {
            this.member = member;
            room = node.of(slug).join();
            viewer = room.join(
                    channel.eventLoop(),
                    this,
                    new Guest(member.id(), Lane.FLOOR),
                    null,
                    seq -> "{\"type\":\"hello\"}".getBytes(StandardCharsets.UTF_8));
        }

        void leave() {
            viewer.leave();
            room.leave(member.id(), viewer);
        }

        int peopleShown() {
            channel.runPendingTasks();
            return events.stream()
                    .filter(event -> event.path("type").asText().equals("here"))
                    .toList()
                    .getLast()
                    .path("people")
                    .asInt();
        }

        @Override
        public Form form() {
            return Form.EVENTS;
        }

        @Override
        public boolean isWritable() {
            return true;
        }

        @Override
        public void write(ByteBuf bytes) {
            bytes.toString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("data:"))
                    .forEach(line -> events.add(read(line.substring("data:".length()))));
            bytes.release();
        }

        private JsonNode read(String text) {
            try {
                return json.readTree(text);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void flush() {
            // There is no buffer.
        }

        @Override
        public void end(CloseCode reason) {
            throw new IllegalStateException("closed: " + reason);
        }
    }
}

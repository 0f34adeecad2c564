package org.consilium.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.consilium.access.Right;
import org.consilium.booth.BoothEvent;
import org.consilium.booth.Draft;
import org.consilium.live.room.Actor;
import org.consilium.live.room.DoorMode;
import org.consilium.live.room.RoomEvent;
import org.consilium.live.room.RoomState;
import org.consilium.live.room.SampleRoom;
import org.consilium.live.room.StoredEvent;
import org.consilium.live.view.RoomNotices;
import org.consilium.live.view.RoomPeople;
import org.consilium.live.view.RoomPerson;
import org.consilium.live.view.RoomViews;
import org.consilium.testing.MovingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoothDeskTest {
    private static final Actor OLENA = new Actor(4, "uk", EnumSet.of(Right.ROOM_ENTER, Right.BOOTH_WRITE));
    private static final Actor WITHOUT_RIGHT = new Actor(4, "uk", EnumSet.of(Right.ROOM_ENTER));

    private final List<String> shown = new ArrayList<>();
    private final RoomState room = new RoomState();
    private int asked;
    private final RoomPeople people = member -> {
        asked++;
        return new RoomPerson(member, "Олена", null, null);
    };
    private final MovingClock clock = new MovingClock(SampleRoom.NINE);
    private final BoothDesk desk = new BoothDesk(
            frame -> shown.add(new String(frame, StandardCharsets.UTF_8)),
            new RoomNotices(JsonMapper.builder().findAndAddModules().build(), new RoomViews(people)),
            people,
            SampleRoom.FACTS::programme,
            Runnable::run,
            clock);

    @BeforeEach
    void olenaWrites() {
        happens(new BoothEvent.LeaseTaken(4, "uk", 4, "tab"));
    }

    @Test
    void theTypistIsNotLookedUpWithEveryLetter() {
        asked = 0;

        desk.type(OLENA, draft("Добр"));

        assertThat(shown).singleElement().asString().contains("Добр").contains("Олена");
        assertThat(asked).isZero();
    }

    @Test
    void aFormerHolderIsNotShown() {
        desk.type(WITHOUT_RIGHT, draft("без права"));
        happens(new BoothEvent.LeaseLeft(3, "uk"));
        desk.type(OLENA, draft("без кабіни"));

        assertThat(shown).isEmpty();
    }

    @Test
    void nothingIsShownBehindAClosedDoor() {
        happens(new RoomEvent.DoorSet(3, DoorMode.CLOSED, null));
        desk.type(OLENA, draft("зачинено"));
        assertThat(shown).isEmpty();

        happens(new RoomEvent.DoorSet(3, DoorMode.BY_TIME, null));
        desk.type(OLENA, draft("відчинено"));
        clock.goOn(
                Duration.between(SampleRoom.NINE, SampleRoom.FACTS.programme().closes()));
        desk.type(OLENA, draft("запізно"));

        assertThat(shown).singleElement().asString().contains("відчинено");
    }

    @Test
    void invalidTextIsNotShown() {
        desk.type(OLENA, draft("a\u202Eb"));
        desk.type(OLENA, draft("я".repeat(20_000)));

        assertThat(shown).isEmpty();
    }

    private void happens(BoothEvent event) {
        happens(new RoomEvent.InBooth(event));
    }

    private void happens(RoomEvent event) {
        StoredEvent stored = new StoredEvent(room.seq() + 1, SampleRoom.NINE, event);
        room.apply(stored);
        desk.settle(List.of(stored), room);
    }

    private static Draft draft(String text) {
        return new Draft("uk", "tab", 1, text, null, null, null);
    }
}

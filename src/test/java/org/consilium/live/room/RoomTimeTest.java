package org.consilium.live.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.live.room.SampleMembers.MODERATOR;
import static org.consilium.live.room.SampleMembers.OLENA;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RoomTimeTest {
    private static final Instant NINE = SampleRoom.NINE;

    private final TriedRoom room = new TriedRoom();

    @Test
    void aWriterContinuesAfterTheClockWasSetBack() {
        says(NINE);
        Instant back = NINE.minus(Duration.ofHours(1));

        says(back);
        assertThat(room.now).isEqualTo(NINE);
        says(back.plusSeconds(8));
        assertThat(room.now).isEqualTo(NINE.plusSeconds(7));
    }

    @Test
    void slowModeLastsAsLongAsItSaysAlsoAfterThat() {
        says(NINE);
        room.does(MODERATOR, new RoomCommand.SlowDown(60));
        Instant back = NINE.minus(Duration.ofHours(1));
        room.now = room.state.time(back);

        room.assertRefused(OLENA, TriedRoom.say("ще", "uk"), "room.slow");
        says(back.plusSeconds(70)); // an eighth longer at most
    }

    @Test
    void aNodeWithASlowClockContinuesFromTheOthers() {
        Instant ahead = NINE.plus(Duration.ofMinutes(20));
        room.state.apply(new StoredEvent(1, ahead, new RoomEvent.Said(OLENA.id(), "a", "uk", null, null)));
        room.state.heard(NINE);

        says(NINE);
        assertThat(room.now).isEqualTo(ahead);
        says(NINE.plus(Duration.ofHours(3)));
        assertThat(room.now).isEqualTo(NINE.plus(Duration.ofHours(3)));
    }

    private void says(Instant clock) {
        room.now = room.state.time(clock);
        room.does(OLENA, TriedRoom.say("a", "uk"));
    }
}

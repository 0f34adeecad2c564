package org.consilium.live.presence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.consilium.delivery.Broadcast;
import org.consilium.delivery.LocalBroadcast;
import org.consilium.testing.MovingClock;
import org.junit.jupiter.api.Test;

class NodesPresenceTest {
    private static final long OLENA = 7;
    private static final long WANG = 8;

    private final ObjectMapper json = JsonMapper.builder().findAndAddModules().build();
    private final MovingClock clock = new MovingClock(Instant.parse("2026-05-04T08:00:00Z"));
    private final Broadcast broadcast = new LocalBroadcast();
    private final NodesPresence here = node("covid");
    private final NodesPresence there = node("covid");

    @Test
    void aPersonOnTwoNodesCountsOnce() {
        here.publish(List.of(OLENA));
        there.publish(List.of(OLENA, WANG));

        assertThat(here.with(List.of(OLENA))).containsExactly(OLENA, WANG);
        assertThat(there.with(List.of(OLENA, WANG))).containsExactly(OLENA, WANG);
    }

    @Test
    void aNodeThatIsSilentIsForgottenAfterItsTime() {
        there.publish(List.of(WANG));
        assertThat(here.settle(clock.instant())).isTrue();
        clock.goOn(NodesPresence.EXPIRY.minusMillis(1));
        assertThat(here.settle(clock.instant())).isFalse();
        assertThat(here.with(List.of(OLENA))).containsExactly(OLENA, WANG);

        clock.goOn(Duration.ofMillis(1));

        assertThat(here.settle(clock.instant())).isTrue();
        assertThat(here.with(List.of(OLENA))).containsExactly(OLENA);
        there.publish(List.of(WANG));
        assertThat(here.with(List.of(OLENA))).containsExactly(OLENA, WANG);
    }

    @Test
    void anOldMessageIsReplacedAndALostOneDoesNoHarm() {
        there.publish(List.of(OLENA, WANG));
        there.publish(List.of(WANG));
        assertThat(here.with(List.of())).containsExactly(WANG);

        there.publish(List.of());
        assertThat(here.with(List.of())).isEmpty();
    }

    @Test
    void onlyWhatChangesIsAChange() {
        there.publish(List.of(WANG));
        assertThat(here.settle(clock.instant())).isTrue();
        there.publish(List.of(WANG));
        assertThat(here.settle(clock.instant())).isFalse();
        here.publish(List.of(OLENA));
        assertThat(here.settle(clock.instant())).isFalse();
        there.publish(List.of());
        assertThat(here.settle(clock.instant())).isTrue();
    }

    @Test
    void otherRoomsAndOtherVersionsAreNotHeard() {
        node("mission").publish(List.of(WANG));
        broadcast.send("presence/covid", "not a share".getBytes(StandardCharsets.UTF_8));

        assertThat(here.settle(clock.instant())).isFalse();
        assertThat(here.with(List.of(OLENA))).containsExactly(OLENA);
    }

    @Test
    void aRoomThatIsLetGoHearsNothing() {
        here.end();
        there.publish(List.of(WANG));

        assertThat(here.with(List.of())).isEmpty();
    }

    private NodesPresence node(String room) {
        return new NodesPresence(room, broadcast, json, clock);
    }
}

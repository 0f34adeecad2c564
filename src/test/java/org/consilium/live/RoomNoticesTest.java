package org.consilium.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RoomNoticesTest {
    private static final Instant NINE = Instant.parse("2020-04-03T07:00:00Z");
    private static final long OLENA = 1;
    private static final long WANG = 2;

    private final RoomViews views = new RoomViews(id -> new RoomPerson(id, "person " + id, null, null));
    private final RoomNotices notices = new RoomNotices(new ObjectMapper().findAndRegisterModules(), views);
    private final RoomState room = new RoomState();

    @Test
    void whatOneReactsWithIsToldToOneselfAloneAndWhole() {
        happens(new RoomEvent.Said(OLENA, "5 мг?", "uk", null, null));
        happens(new RoomEvent.Reacted(WANG, 1, Reaction.AGREE, true));

        assertThat(happens(new RoomEvent.Reacted(WANG, 1, Reaction.THANKS, true)))
                .isEqualTo(
                        Map.of(WANG, "{\"type\":\"my_reactions\",\"message\":1,\"reactions\":[\"agree\",\"thanks\"]}"));
        assertThat(happens(new RoomEvent.Reacted(WANG, 1, Reaction.AGREE, false)))
                .isEqualTo(Map.of(WANG, "{\"type\":\"my_reactions\",\"message\":1,\"reactions\":[\"thanks\"]}"));
    }

    @Test
    void aVoteIsToldToWhoGaveItAndTheQuestionToWhoAskedIt() {
        happens(new RoomEvent.Said(OLENA, "?", "uk", null, null));
        happens(new RoomEvent.Asked(OLENA, "?", "uk", true, QuestionOrigin.LIVE, null, null, null));

        Map<Long, String> told = happens(new RoomEvent.Voted(WANG, 2, true));

        assertThat(told.get(WANG)).isEqualTo("{\"type\":\"my_vote\",\"question\":2,\"on\":true}");
        assertThat(told.get(OLENA)).startsWith("{\"type\":\"mine\"").contains("\"votes\":1");
    }

    private Map<Long, String> happens(RoomEvent event) {
        StoredEvent stored = new StoredEvent(room.seq() + 1, NINE, event);
        room.apply(stored.seq(), stored.at(), event);
        Map<Long, String> told = new TreeMap<>();
        notices.write(stored, room)
                .forEach((member, json) -> told.put(member, new String(json, StandardCharsets.UTF_8)));
        return told;
    }
}

package org.consilium.live.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.consilium.live.room.QuestionOrigin;
import org.consilium.live.room.Reaction;
import org.consilium.live.room.RoomEvent;
import org.consilium.live.room.RoomState;
import org.consilium.live.room.StoredEvent;
import org.junit.jupiter.api.Test;

class RoomNoticesTest {
    private static final Instant NINE = Instant.parse("2020-04-03T07:00:00Z");
    private static final long OLENA = 1;
    private static final long WANG = 2;
    private static final long LI = 3;
    private static final String VOTE_FOR_2 = "{\"type\":\"my_vote\",\"question\":2,\"on\":true}";

    private final RoomViews views = new RoomViews(id -> new RoomPerson(id, "person " + id, null, null));
    private final RoomNotices notices = new RoomNotices(new ObjectMapper().findAndRegisterModules(), views);
    private final RoomState room = new RoomState();

    @Test
    void ownReactionsAreSentCompleteAndOnlyToTheirAuthor() {
        happens(new RoomEvent.Said(OLENA, "5 мг?", "uk", null, null));
        happens(new RoomEvent.Reacted(WANG, 1, Reaction.AGREE, true));

        assertThat(happens(new RoomEvent.Reacted(WANG, 1, Reaction.THANKS, true)))
                .isEqualTo(Map.of(
                        WANG,
                        List.of("{\"type\":\"my_reactions\",\"message\":1,\"reactions\":[\"agree\",\"thanks\"]}")));
        assertThat(happens(new RoomEvent.Reacted(WANG, 1, Reaction.AGREE, false)))
                .isEqualTo(
                        Map.of(WANG, List.of("{\"type\":\"my_reactions\",\"message\":1,\"reactions\":[\"thanks\"]}")));
    }

    @Test
    void aVoteIsConfirmedToItsVoterAndTheQuestionToItsAsker() {
        happens(new RoomEvent.Said(OLENA, "?", "uk", null, null));
        happens(asked(OLENA));

        Map<Long, List<String>> told = happens(new RoomEvent.Voted(WANG, 2, true));

        assertThat(told.get(WANG)).containsExactly(VOTE_FOR_2);
        assertThat(told.get(OLENA))
                .singleElement(STRING)
                .startsWith("{\"type\":\"mine\"")
                .contains("\"votes\":1");
    }

    @Test
    void votersOfAMergedQuestionAreToldOfTheNewOne() {
        happens(new RoomEvent.Said(OLENA, "?", "uk", null, null));
        happens(asked(OLENA));
        happens(asked(LI));
        happens(new RoomEvent.Voted(WANG, 3, true));
        happens(new RoomEvent.Voted(OLENA, 3, true));
        happens(new RoomEvent.Assigned(LI, 2, WANG));
        happens(new RoomEvent.Merged(LI, 3, 2));

        Map<Long, List<String>> told = happens(new RoomEvent.VotesJoined(LI, 2, 3));

        assertThat(told.get(WANG)).hasSize(2).endsWith(VOTE_FOR_2);
        assertThat(told.get(LI)).containsExactly(VOTE_FOR_2);
        assertThat(told.get(OLENA)).singleElement(STRING).contains("\"votes\":2");
    }

    private static RoomEvent asked(long by) {
        return new RoomEvent.Asked(by, "?", "uk", true, QuestionOrigin.LIVE, null, null, null);
    }

    private Map<Long, List<String>> happens(RoomEvent event) {
        StoredEvent stored = new StoredEvent(room.seq() + 1, NINE, event);
        room.apply(stored);
        Map<Long, List<String>> told = new TreeMap<>();
        notices.write(stored, room)
                .forEach((member, frames) -> told.put(
                        member,
                        frames.stream()
                                .map(json -> new String(json, StandardCharsets.UTF_8))
                                .toList()));
        return told;
    }
}

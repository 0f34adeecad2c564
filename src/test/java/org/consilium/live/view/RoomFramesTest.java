package org.consilium.live.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.consilium.access.MemberRole;
import org.consilium.access.Right;
import org.consilium.delivery.FrameLog;
import org.consilium.live.room.Actor;
import org.consilium.live.room.ChatRules;
import org.consilium.live.room.DoorMode;
import org.consilium.live.room.Lane;
import org.consilium.live.room.QuestionOrigin;
import org.consilium.live.room.QuestionState;
import org.consilium.live.room.Reaction;
import org.consilium.live.room.RoomEvent;
import org.consilium.live.room.RoomState;
import org.consilium.live.room.RoomTextRules;
import org.consilium.live.room.SampleRoom;
import org.consilium.live.room.StoredEvent;
import org.junit.jupiter.api.Test;

class RoomFramesTest {
    /** As Quarkus configures it by application.properties. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private static final Instant NINE = Instant.parse("2020-04-03T07:00:00Z");
    private static final long OLENA = 1;
    private static final long WANG = 2;
    private static final long LIU = 5;

    private final RoomViews views = new RoomViews(id -> new RoomPerson(id, "person " + id, "binzhou", null));
    private final RoomFrames frames = new RoomFrames(JSON, views, () -> SampleRoom.FACTS.programme());
    private final RoomState room = new RoomState();

    @Test
    void aFrameCarriesThePresentMessage() {
        happens(new RoomEvent.Said(OLENA, "5 мг?", "uk", null, List.of(WANG)));
        happens(new RoomEvent.Translated(LIU, 1, "zh", "5毫克？"));
        JsonNode frame = happens(new RoomEvent.Reacted(WANG, 1, Reaction.AGREE, true));

        assertThat(frame.toString())
                .startsWith(
                        "{\"seq\":3,\"at\":\"2020-04-03T07:00:00Z\",\"type\":\"message\",\"message\":{\"number\":1,");
        JsonNode message = frame.get("message");
        assertThat(message.get("text").asText()).isEqualTo("5 мг?");
        assertThat(message.get("translations").get("zh").get("text").asText()).isEqualTo("5毫克？");
        assertThat(message.get("reactions").toString()).isEqualTo("{\"agree\":1}");
        assertThat(message.get("mentions").get(0).get("name").asText()).isEqualTo("person 2");
        assertThat(message.has("deleted")).isFalse();
    }

    @Test
    void aDeletedMessageHasNoWordsOnAnyLane() {
        happens(new RoomEvent.Said(OLENA, "Іваненко", "uk", null, null));
        happens(new RoomEvent.Translated(LIU, 1, "zh", "伊万年科"));
        RoomEvent deleted = new RoomEvent.Deleted(OLENA, 1);
        happens(deleted);

        for (Lane lane : Lane.values()) {
            assertThat(frame(3, deleted, lane).get("message").toString())
                    .contains("\"deleted\":true")
                    .doesNotContain("\"text\"", "Іваненко", "伊万年科");
        }
    }

    @Test
    void theFloorHearsOfAQuestionOnceItIsShownAndWhenItGoes() {
        RoomEvent asked = asked("Чи потрібна антикоагуляція?", true);
        JsonNode before = happens(asked);
        assertThat(before.toString()).isEqualTo("{\"seq\":1,\"at\":\"2020-04-03T07:00:00Z\",\"type\":\"nothing\"}");
        assertThat(frame(1, asked, Lane.STAFF).get("question").get("state").asText())
                .isEqualTo("submitted");

        JsonNode shown = happens(new RoomEvent.Moved(3, 1, QuestionState.VISIBLE));
        assertThat(shown.get("question").get("text").asText()).isEqualTo("Чи потрібна антикоагуляція?");
        JsonNode gone = happens(new RoomEvent.Moved(3, 1, QuestionState.TRIAGED));
        assertThat(gone.get("type").asText()).isEqualTo("question_gone");
        assertThat(gone.get("question").asLong()).isEqualTo(1);
    }

    @Test
    void aMergeTellsTheFloorWhereTheQuestionWent() {
        happens(asked("a", true));
        happens(asked("b", true));
        happens(new RoomEvent.Moved(3, 1, QuestionState.VISIBLE));
        happens(new RoomEvent.Moved(3, 2, QuestionState.VISIBLE));
        JsonNode merged = happens(new RoomEvent.Merged(3, 2, 1));
        assertThat(merged.get("type").asText()).isEqualTo("question_gone");
        assertThat(merged.get("merged_into").asLong()).isEqualTo(1);
        happens(new RoomEvent.Voted(WANG, 1, true));
        JsonNode joined = happens(new RoomEvent.VotesJoined(3, 1, 2));
        assertThat(joined.get("question").get("number").asLong()).isEqualTo(1);
    }

    @Test
    void anUnnamedAskerIsOnNoLane() {
        RoomEvent asked = asked("?", false);
        happens(asked);
        happens(new RoomEvent.Moved(3, 1, QuestionState.VISIBLE));

        for (Lane lane : Lane.values()) {
            assertThat(frame(1, asked, lane).toString()).doesNotContain("person 1");
            assertThat(views.questions().all(room, lane))
                    .extracting(QuestionJson::by)
                    .containsOnlyNulls();
        }
        assertThat(me(OLENA).questions())
                .singleElement()
                .satisfies(own -> assertThat(own.by()).isEqualTo(new RoomPerson(OLENA, "person 1", "binzhou", null)));
    }

    @Test
    void theReasonOfADeclineIsForTheAskerAndTheStaff() {
        happens(asked("?", true));
        happens(new RoomEvent.Moved(3, 1, QuestionState.VISIBLE));
        RoomEvent declined = new RoomEvent.Declined(3, 1, "Out of scope");
        happens(declined);

        assertThat(frame(3, declined, Lane.FLOOR).toString())
                .contains("question_gone")
                .doesNotContain("Out of scope");
        assertThat(frame(3, declined, Lane.STAFF).toString()).contains("Out of scope");
        assertThat(views.questions().privately(room, declined, 3))
                .hasEntrySatisfying(
                        OLENA, mine -> assertThat(mine.declinedBecause()).isEqualTo("Out of scope"));
    }

    @Test
    void mutesAreKnownOnlyToTheStaff() {
        RoomEvent muted = new RoomEvent.Muted(3, OLENA, NINE.plusSeconds(60));
        assertThat(happens(muted).get("type").asText()).isEqualTo("nothing");

        JsonNode staff = frame(1, muted, Lane.STAFF);
        assertThat(staff.get("type").asText()).isEqualTo("restriction");
        assertThat(staff.get("muted_until").asText()).isEqualTo("2020-04-03T07:01:00Z");
        assertThat(snapshot(Lane.FLOOR).restrictions()).isNull();
        assertThat(snapshot(Lane.STAFF).restrictions())
                .singleElement()
                .satisfies(one -> assertThat(one.person().id()).isEqualTo(OLENA));
    }

    @Test
    void anAnnouncementGoesWhenItIsTakenDown() {
        happens(new RoomEvent.Announced(3, "Break", "en", NINE.plusSeconds(600)));
        assertThat(snapshot(Lane.FLOOR).announcement()).isNotNull();
        JsonNode down = happens(new RoomEvent.AnnouncementTakenDown(3, 1L));

        assertThat(down.get("type").asText()).isEqualTo("announcement");
        assertThat(down.has("announcement")).isFalse();
    }

    @Test
    void anAnnouncementIsShownWithItsTranslations() {
        happens(new RoomEvent.Announced(3, "Break", "en", NINE.plusSeconds(600)));
        JsonNode frame = happens(new RoomEvent.Translated(LIU, 1, "zh", "休息"));

        assertThat(frame.get("type").asText()).isEqualTo("announcement");
        JsonNode announcement = frame.get("announcement");
        assertThat(announcement.get("number").asLong()).isEqualTo(1);
        assertThat(announcement.get("text").asText()).isEqualTo("Break");
        assertThat(announcement.get("translations").get("zh").get("text").asText())
                .isEqualTo("休息");
        happens(new RoomEvent.Announced(3, "Over", "en", NINE.plusSeconds(600)));
        assertThat(snapshot(Lane.FLOOR).announcement().translations()).isEmpty();
        assertThat(frame(2, new RoomEvent.Translated(LIU, 1, "zh", "休息"), Lane.FLOOR)
                        .get("type")
                        .asText())
                .isEqualTo("nothing");
    }

    @Test
    void theDoorSaysWhatFollowsFromTheClock() {
        JsonNode door = happens(new RoomEvent.DoorSet(3, DoorMode.OPEN, NINE.plusSeconds(7200)))
                .get("door");

        assertThat(door.get("state").asText()).isEqualTo("open");
        assertThat(door.get("closes").asText()).isEqualTo("2020-04-03T09:00:00Z");
        assertThat(views.door(room, SampleRoom.FACTS.programme(), NINE.plusSeconds(7200))
                        .mode())
                .isEqualTo(DoorMode.BY_TIME);
    }

    @Test
    void theSnapshotHasTheLatestMessagesAndThePinnedOnes() {
        for (int i = 0; i < 250; i++) {
            happens(new RoomEvent.Said(OLENA, "text " + i, "uk", null, null));
        }
        happens(new RoomEvent.Pinned(3, 7, true));

        SnapshotJson snapshot = snapshot(Lane.FLOOR);
        assertThat(snapshot.messages()).hasSize(RoomViews.MESSAGES);
        assertThat(snapshot.messages().getFirst().number()).isEqualTo(51);
        assertThat(snapshot.messages().getLast().number()).isEqualTo(250);
        assertThat(snapshot.more()).isTrue();
        assertThat(snapshot.pinned()).extracting(MessageJson::number).containsExactly(7L);
        assertThat(snapshot.seq()).isEqualTo(251);
    }

    @Test
    void theLargestThingFitsIntoAFrame() {
        String long3 = "会".repeat(RoomTextRules.LONGEST_TEXT);
        List<Long> ten = new ArrayList<>();
        for (long i = 1; i <= ChatRules.MOST_MENTIONS; i++) {
            ten.add(i);
        }
        RoomEvent said = new RoomEvent.Said(OLENA, long3, "zh", null, ten);
        room.apply(new StoredEvent(1, NINE, said));
        room.apply(new StoredEvent(2, NINE, new RoomEvent.Translated(LIU, 1, "uk", long3)));
        for (int i = 0; i < RoomTextRules.MOST_LANGUAGES - 1; i++) {
            String part = "会".repeat(RoomTextRules.LONGEST_TEXT / RoomTextRules.MOST_LANGUAGES);
            room.apply(new StoredEvent(3 + i, NINE, new RoomEvent.Translated(LIU, 1, "x" + (char) ('a' + i), part)));
        }
        String name = "名".repeat(100);
        RoomFrames all = new RoomFrames(
                JSON,
                new RoomViews(id -> new RoomPerson(id, name, "a-side-of-the-exchange", name)),
                () -> SampleRoom.FACTS.programme());

        assertThat(all.write(new StoredEvent(1, NINE, said), room, Lane.STAFF).json().length)
                .isLessThan(FrameLog.LONGEST_FRAME);
    }

    @Test
    void whatBothLanesSeeIsEncodedOnce() {
        RoomEvent said = new RoomEvent.Said(OLENA, "Добрий день", "uk", null, List.of());
        room.apply(new StoredEvent(1, NINE, said));
        LaneFrames both = frames.write(new StoredEvent(1, NINE, said), room);
        RoomEvent question = asked("Яка доза?", true);
        room.apply(new StoredEvent(2, NINE, question));
        LaneFrames apart = frames.write(new StoredEvent(2, NINE, question), room);

        assertThat(both.floor()).isSameAs(both.staff());
        assertThat(apart.floor().json()).isNotEqualTo(apart.staff().json());
        assertThat(apart.floor().json())
                .isEqualTo(frames.write(new StoredEvent(2, NINE, question), room, Lane.FLOOR)
                        .json());
    }

    private static RoomEvent asked(String text, boolean named) {
        return new RoomEvent.Asked(OLENA, text, "uk", named, QuestionOrigin.LIVE, null, null, null);
    }

    private RoomMeJson me(long member) {
        Actor actor = new Actor(member, "uk", EnumSet.of(Right.ROOM_ENTER));
        return views.me(room, actor, Set.of(MemberRole.DOCTOR), NINE);
    }

    private SnapshotJson snapshot(Lane lane) {
        return views.snapshot(room, SampleRoom.FACTS.programme(), "epoch", lane, NINE);
    }

    /** The frames of the floor. */
    private JsonNode happens(RoomEvent event) {
        room.apply(new StoredEvent(room.seq() + 1, NINE, event));
        return frame(room.seq(), event, Lane.FLOOR);
    }

    private JsonNode frame(long seq, RoomEvent event, Lane lane) {
        try {
            return JSON.readTree(
                    frames.write(new StoredEvent(seq, NINE, event), room, lane).json());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

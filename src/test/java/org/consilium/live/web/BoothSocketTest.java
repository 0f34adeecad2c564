package org.consilium.live.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.consilium.access.MemberRole;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.RawSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Booths over sockets: what readers see of the interpreters' typing. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class BoothSocketTest {
    private static final int ROUNDS = 40;
    private static final int DRAFTS = 30;

    @Inject
    RoomVisitors visitors;

    private final String room = "booth-" + UUID.randomUUID();

    @BeforeEach
    void arrange() throws IOException {
        visitors.openRoom(room);
    }

    @AfterEach
    void leave() throws IOException {
        visitors.leave();
    }

    @Test
    void aReaderSeesTheDraftAndThenTheSegment() throws IOException {
        RawSocket writer = interpreter("uk");
        RawSocket reader = visitors.enter(room, MemberRole.DOCTOR);
        long lease = take(writer, "uk", "a");
        reader.next("booth");

        writer.say(draft("uk", "a", lease, "Добр"));
        JsonNode draft = reader.next("draft");
        writer.say(write("s-1", "uk", "a", lease, "Доброго дня."));
        JsonNode segment = reader.next("segment").path("segment");

        assertThat(draft.path("text").asText()).isEqualTo("Добр");
        assertThat(draft.has("seq")).isFalse();
        assertThat(segment.path("text").asText()).isEqualTo("Доброго дня.");
        assertThat(segment.path("booth").asText()).isEqualTo("uk");
    }

    @Test
    void manyDraftsBecomeFewAndTheLastOneIsSeen() throws IOException {
        RawSocket writer = interpreter("uk");
        RawSocket reader = visitors.enter(room, MemberRole.DOCTOR);
        long lease = take(writer, "uk", "a");

        for (int i = 1; i <= DRAFTS; i++) {
            writer.say(draft("uk", "a", lease, "літера " + i));
        }

        int seen = 0;
        String last = "";
        while (!last.equals("літера " + DRAFTS)) {
            last = reader.next("draft").path("text").asText();
            seen++;
        }
        assertThat(seen).isLessThan(DRAFTS);
    }

    @Test
    void nobodyElseAndNoOtherWindowIsShownTyping() throws IOException {
        RawSocket writer = interpreter("uk");
        RawSocket mate = visitors.enter(room, MemberRole.INTERPRETER);
        long lease = take(writer, "uk", "a");

        mate.say(draft("uk", "a", lease, "чужа чернетка"));
        mate.say("{\"id\":\"after\",\"type\":\"push_hint\",\"booth\":\"uk\",\"text\":\"5000 ОД\"}");
        mate.next("done");
        writer.say(draft("uk", "b", lease, "друге вікно"));
        writer.say(draft("uk", "a", lease, "моя чернетка"));

        assertThat(mate.next("draft").path("text").asText()).isEqualTo("моя чернетка");
    }

    @Test
    void ofTwoSimultaneousTakersOneWrites() throws Exception {
        RawSocket one = interpreter("uk");
        RawSocket other = visitors.enter(room, MemberRole.INTERPRETER);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                String first = "r-" + round;
                Future<JsonNode> a = both.submit(() -> answer(one, takeIt(first, "uk", "a")));
                Future<JsonNode> b = both.submit(() -> answer(other, takeIt(first, "uk", "b")));
                boolean oneHas = a.get().path("type").asText().equals("done");
                boolean otherHas = b.get().path("type").asText().equals("done");
                assertThat(oneHas).as("round " + round).isNotEqualTo(otherHas);
                JsonNode loser = oneHas ? b.get() : a.get();
                assertThat(loser.at("/problem/code").asText()).isEqualTo("booth.held");
                long lease = (oneHas ? a.get() : b.get()).path("seq").asLong();

                RawSocket late = oneHas ? other : one;
                JsonNode refused = answer(late, write("w-" + round, "uk", oneHas ? "b" : "a", lease, "пізно"));
                assertThat(refused.at("/problem/code").asText()).isEqualTo("booth.lease_lost");
                answer(oneHas ? one : other, leaveIt("l-" + round));
            }
        }
    }

    @Test
    void aClosedTabMovesNothingAndThePenIsWhereItWas() throws IOException {
        String olena = visitors.session(room, MemberRole.INTERPRETER);
        try (RawSocket moderator = visitors.enter(room, MemberRole.MODERATOR)) {
            answer(moderator, open("uk"));
        }
        RawSocket tab = visitors.enter(room, olena, "");
        long lease = take(tab, "uk", "a");
        tab.close();

        RawSocket again = visitors.enter(room, olena, "");

        assertThat(answer(again, write("s-1", "uk", "a", lease, "Далі."))
                        .path("type")
                        .asText())
                .isEqualTo("done");
    }

    @Test
    void theSnapshotAndTheOlderOnesHaveWhatWasWritten() throws IOException {
        RawSocket writer = interpreter("uk");
        long lease = take(writer, "uk", "a");
        long first = answer(writer, write("s-1", "uk", "a", lease, "Доза 500 ОД."))
                .path("seq")
                .asLong();
        answer(
                writer,
                "{\"id\":\"c\",\"type\":\"correct_segment\",\"segment\":%d,\"revision\":1,\"text\":\"Доза 5000 ОД.\"}"
                        .formatted(first));
        long second = answer(writer, write("s-2", "uk", "a", lease, "Далі."))
                .path("seq")
                .asLong();
        String doctor = visitors.session(room, MemberRole.DOCTOR);
        String interpreter = visitors.session(room, MemberRole.INTERPRETER);
        String api = "/api/exchanges/" + room + "/room";

        given().cookie("consilium-session", doctor)
                .get(api)
                .then()
                .statusCode(200)
                .body("notes.segments.text", contains("Доза 5000 ОД.", "Далі."))
                .body("notes.booths.lease.holder", hasSize(1))
                .body("notes.booths[0].lease.console", equalTo(null));
        given().cookie("consilium-session", doctor)
                .get(api + "/segments?booth=uk&before=" + second)
                .then()
                .statusCode(200)
                .body("segments.text", contains("Доза 5000 ОД."))
                .body("segments[0].corrected", equalTo(true))
                .body("segments[0].corrected_at", notNullValue())
                .body("more", equalTo(false));
        given().cookie("consilium-session", interpreter)
                .get(api + "/segments/" + first + "/history")
                .then()
                .statusCode(200)
                .body("revisions.text", contains("Доза 500 ОД.", "Доза 5000 ОД."));
        given().cookie("consilium-session", doctor)
                .get(api + "/segments/" + first + "/history")
                .then()
                .statusCode(403);
        given().cookie("consilium-session", interpreter)
                .get(api + "/interpreters")
                .then()
                .statusCode(200);
    }

    @Test
    void draftsAndSegmentsGoOverHttpToo() throws IOException {
        RawSocket reader = visitors.enter(room, MemberRole.DOCTOR);
        RawSocket writer = interpreter("uk");
        String olena = visitors.session(room, MemberRole.INTERPRETER);
        answer(writer, "{\"id\":\"t\",\"type\":\"take_booth\",\"booth\":\"uk\",\"console\":\"a\"}");
        answer(writer, leaveIt("l"));
        long lease = given().cookie("consilium-session", olena)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.JSON)
                .body(takeIt("h-1", "uk", "http"))
                .post("/api/exchanges/" + room + "/room/commands")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("seq");
        given().cookie("consilium-session", olena)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.JSON)
                .body(draft("uk", "http", lease, "через HTTP"))
                .post("/api/exchanges/" + room + "/room/commands")
                .then()
                .statusCode(200);

        assertThat(reader.next("draft").path("text").asText()).isEqualTo("через HTTP");
    }

    /** The booth of a room that a moderator has opened. */
    private RawSocket interpreter(String booth) throws IOException {
        try (RawSocket moderator = visitors.enter(room, MemberRole.MODERATOR)) {
            answer(moderator, open(booth));
        }
        return visitors.enter(room, MemberRole.INTERPRETER);
    }

    private static long take(RawSocket writer, String booth, String console) throws IOException {
        return answer(writer, takeIt("take-" + console, booth, console))
                .path("seq")
                .asLong();
    }

    /** The result of this command, whatever else arrives meanwhile. */
    private static JsonNode answer(RawSocket socket, String command) throws IOException {
        String id = command.replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1");
        socket.say(command);
        JsonNode frame = socket.next();
        while (!frame.path("id").asText().equals(id)) {
            frame = socket.next();
        }
        return frame;
    }

    private static String open(String booth) {
        return "{\"id\":\"open\",\"type\":\"open_booth\",\"booth\":\"%s\"}".formatted(booth);
    }

    private static String takeIt(String id, String booth, String console) {
        return "{\"id\":\"%s\",\"type\":\"take_booth\",\"booth\":\"%s\",\"console\":\"%s\"}"
                .formatted(id, booth, console);
    }

    private static String leaveIt(String id) {
        return "{\"id\":\"%s\",\"type\":\"leave_booth\",\"booth\":\"uk\"}".formatted(id);
    }

    private static String draft(String booth, String console, long lease, String text) {
        return "{\"type\":\"draft\",\"booth\":\"%s\",\"console\":\"%s\",\"lease\":%d,\"text\":\"%s\"}"
                .formatted(booth, console, lease, text);
    }

    private static String write(String id, String booth, String console, long lease, String text) {
        return "{\"id\":\"%s\",\"type\":\"write_segment\",\"booth\":\"%s\",\"console\":\"%s\",\"lease\":%d,\"text\":\"%s\"}"
                .formatted(id, booth, console, lease, text);
    }
}

package org.consilium.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.consilium.access.MemberRole;
import org.consilium.live.web.RoomVisitors;
import org.consilium.testing.RawSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DatabaseAwayTest.OnItsOwnServer.class)
public class DatabaseAwayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration AWAY = Duration.ofSeconds(10);
    private static final Duration BETWEEN = Duration.ofMillis(250);
    private static final int BEFORE = 20;
    private static final int SILENT = 4409;

    public static class OnItsOwnServer implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(RestartableDatabase.class));
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("consilium.room.silence", "12S", "consilium.database.longest-silence", "4S");
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    @Inject
    RoomVisitors visitors;

    @AfterEach
    void leave() throws IOException {
        visitors.leave();
    }

    @Test
    void answers_503_while_the_database_is_away_and_recovers_by_itself() throws IOException {
        given().get("/api/probe/database").then().statusCode(200);

        RestartableDatabase.stopServer();

        given().get("/api/probe/database")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType("application/problem+json")
                .body("code", equalTo("database.unavailable"));
        given().get("/q/health/ready").then().statusCode(503);
        given().get("/q/health/live").then().statusCode(200);

        RestartableDatabase.startServer();

        await().atMost(PATIENCE).until(() -> given().get("/api/probe/database").statusCode() == 200);
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void a_room_promises_nothing_meanwhile_and_goes_on_by_itself() throws IOException {
        String slug = "room-away";
        visitors.openRoom(slug);
        RawSocket doctor = visitors.enter(slug, MemberRole.DOCTOR);
        RawSocket viewer = visitors.enter(slug, MemberRole.SPEAKER);
        for (int i = 0; i < BEFORE; i++) {
            doctor.say(RoomVisitors.say("before-" + i, "до"));
        }
        List<Long> acknowledged = new ArrayList<>();
        while (acknowledged.size() < BEFORE) {
            acknowledged.add(doctor.next("done").path("seq").asLong());
        }

        RestartableDatabase.stopServer();
        await().during(AWAY).atMost(PATIENCE).pollInterval(BETWEEN).until(() -> {
            doctor.say(RoomVisitors.say("during", "під час"));
            return answer(doctor).path("problem").path("code").asText().equals("room.unavailable");
        });
        RestartableDatabase.startServer();

        await().atMost(PATIENCE).pollInterval(BETWEEN).until(() -> {
            doctor.say(RoomVisitors.say("during", "під час"));
            JsonNode answer = answer(doctor);
            if (answer.path("type").asText().equals("done")) {
                acknowledged.add(answer.path("seq").asLong());
            }
            return acknowledged.size() > BEFORE;
        });
        for (long seq : acknowledged) {
            assertThat(viewer.next("message").path("seq").asLong()).isEqualTo(seq);
        }
        assertThat(acknowledged.getLast()).isEqualTo(acknowledged.getFirst() + BEFORE);
    }

    private static JsonNode answer(RawSocket socket) {
        JsonNode answer = socket.next();
        while (!answer.has("id")) {
            answer = socket.next();
        }
        return answer;
    }

    /** The machine at the other end is gone without a message. */
    @Test
    void who_answers_no_ping_is_let_go() throws IOException {
        String slug = "room-half-open";
        visitors.openRoom(slug);
        RawSocket alive = visitors.enter(slug, MemberRole.DOCTOR);
        RawSocket gone = visitors.enter(slug, MemberRole.DOCTOR);

        gone.stopAnswering();

        assertThat(gone.closed()).isEqualTo(SILENT);
        alive.say(RoomVisitors.say("still", "ще тут"));
        assertThat(alive.next("done").path("id").asText()).isEqualTo("still");
    }
}

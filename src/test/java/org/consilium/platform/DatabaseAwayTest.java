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
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.consilium.access.MemberRole;
import org.consilium.live.web.RoomVisitors;
import org.consilium.testing.RawSocket;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DatabaseAwayTest.OnItsOwnServer.class)
class DatabaseAwayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public static class OnItsOwnServer implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(RestartableDatabase.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    @Inject
    RoomVisitors visitors;

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
        doctor.say(RoomVisitors.say("before", "до"));
        long before = doctor.next("done").path("seq").asLong();

        RestartableDatabase.stopServer();

        doctor.say(RoomVisitors.say("during", "під час"));
        assertThat(doctor.next("refused").path("problem").path("code").asText()).isEqualTo("room.unavailable");

        RestartableDatabase.startServer();

        AtomicLong after = new AtomicLong();
        await().atMost(PATIENCE).until(() -> {
            doctor.say(RoomVisitors.say("during", "під час"));
            JsonNode answer = doctor.next();
            while (!answer.has("id")) {
                answer = doctor.next();
            }
            after.set(answer.path("seq").asLong());
            return answer.path("type").asText().equals("done");
        });
        assertThat(after.get()).isEqualTo(before + 1);
        assertThat(viewer.next("message").path("seq").asLong()).isEqualTo(before);
        assertThat(viewer.next("message").path("seq").asLong()).isEqualTo(before + 1);
        visitors.leave();
    }
}

package org.consilium.platform;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
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
}

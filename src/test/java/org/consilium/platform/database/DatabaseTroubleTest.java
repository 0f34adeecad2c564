package org.consilium.platform.database;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.consilium.access.MemberRole;
import org.consilium.live.web.RoomVisitors;
import org.consilium.platform.DatabaseAwayTest;
import org.consilium.platform.RestartableDatabase;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.Guests;
import org.consilium.testing.LogLines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that hangs or is read-only, and what the log says while it is unavailable. */
@QuarkusTest
@TestProfile(DatabaseAwayTest.OnItsOwnServer.class)
class DatabaseTroubleTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long BOUNDED_MILLIS = 12_000;
    private static final int REQUESTS = 200;
    /** Less than the idle timeout, which would end it without a hanging server. */
    private static final int STATEMENT_SECONDS = 3;

    @Inject
    RoomVisitors visitors;

    @Inject
    Guests guests;

    @Inject
    DataSource database;

    private String slug;
    private String session;

    @BeforeEach
    void begin() throws IOException {
        await().atMost(PATIENCE).until(() -> given().get("/api/probe/database").statusCode() == 200);
        slug = "trouble-" + UUID.randomUUID();
        visitors.openRoom(slug);
        session = visitors.session(slug, MemberRole.DOCTOR);
    }

    @AfterEach
    void leave() throws IOException {
        visitors.leave();
    }

    @Test
    void that_hangs_is_told_to_everybody_in_bounded_time_and_is_over_by_itself() throws IOException {
        RestartableDatabase.freeze();
        try {
            List<CompletableFuture<Long>> asked = IntStream.range(0, 30)
                    .mapToObj(n -> CompletableFuture.supplyAsync(
                            () -> unavailable(given().get("/api/probe/database").then()),
                            task -> Thread.ofVirtual().start(task)))
                    .toList();
            assertThat(asked).allMatch(millis -> millis.join() < BOUNDED_MILLIS);

            long page = given().cookie("consilium-session", session)
                    .get("/en/me")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .body(containsString("<html"))
                    .extract()
                    .time();
            assertThat(page).isLessThan(BOUNDED_MILLIS);
            given().get("/q/health/live").then().statusCode(200);
        } finally {
            thaw();
        }

        await().atMost(PATIENCE).until(() -> given().get("/api/probe/database").statusCode() == 200);
    }

    /** Idle connections are not validated before use, unlike those taken meanwhile. */
    @Test
    void that_hangs_in_the_middle_of_a_statement_holds_its_thread_for_a_bounded_time() throws IOException {
        CompletableFuture<Long> asked = CompletableFuture.supplyAsync(
                () -> unavailable(given().get("/api/probe/database/slow?seconds=" + STATEMENT_SECONDS)
                        .then()),
                task -> Thread.ofVirtual().start(task));
        await().atMost(PATIENCE).until(this::runsTheStatement);
        RestartableDatabase.freeze();
        try {
            assertThat(asked.join()).isLessThan(BOUNDED_MILLIS);
        } finally {
            thaw();
        }
    }

    /** The log has said so too, so the next trouble is a new one. */
    private static void thaw() throws IOException {
        try (LogLines lines = new LogLines(DatabaseWatch.class.getName())) {
            RestartableDatabase.thaw();
            await().atMost(PATIENCE).until(() -> lines.said("The database answers again"));
        }
    }

    private boolean runsTheStatement() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select 1 from information_schema.processlist where info like 'SELECT SLEEP(%'")) {
            return rows.next();
        }
    }

    @Test
    void that_takes_no_changes_refuses_them_alone() throws IOException {
        String link = guests.link(guests.of(slug, MemberRole.DOCTOR, "Лікар", UiLanguage.UK));
        Process server = RestartableDatabase.startReadOnly();
        try {
            await().atMost(PATIENCE)
                    .until(() -> given().get("/api/probe/database").statusCode() == 200);

            given().redirects()
                    .follow(false)
                    .cookie("consilium-entry", link)
                    .header("Sec-Fetch-Site", "same-origin")
                    .post("/enter")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .body(containsString("<html"));
            given().cookie("consilium-session", session)
                    .header("Sec-Fetch-Site", "same-origin")
                    .contentType("application/json")
                    .body(RoomVisitors.say("read-only", "текст"))
                    .post("/api/exchanges/" + slug + "/room/commands")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5");
            given().get("/api/exchanges/" + slug).then().statusCode(200);
        } finally {
            server.destroy();
            server.onExit().join();
            RestartableDatabase.startServer();
        }
    }

    @Test
    void that_is_away_is_no_line_for_each_request() throws IOException {
        LogLines lines = new LogLines("");
        try (lines) {
            RestartableDatabase.stopServer();
            IntStream.range(0, REQUESTS)
                    .parallel()
                    .forEach(n -> given().get("/api/probe/database").then().statusCode(503));
            RestartableDatabase.startServer();
            await().atMost(PATIENCE).until(() -> lines.said("The database answers again"));
        }

        assertThat(lines.said("The database cannot be reached")).isTrue();
        assertThat(lines.all()).hasSizeLessThan(20);
    }

    private static long unavailable(ValidatableResponse answer) {
        return answer.statusCode(503)
                .header("Retry-After", "5")
                .body("code", equalTo("database.unavailable"))
                .extract()
                .time();
    }
}

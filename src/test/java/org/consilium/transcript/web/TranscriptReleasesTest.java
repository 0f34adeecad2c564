package org.consilium.transcript.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.consilium.access.AuditAction;
import org.consilium.access.AuditFilter;
import org.consilium.access.AuditJson;
import org.consilium.access.AuditService;
import org.consilium.access.Caller;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How a transcript becomes a release, what stays of it and how it is withdrawn. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class TranscriptReleasesTest {
    @Inject
    Guests guests;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditService audit;

    @Inject
    DataSource database;

    @Test
    void publishingNeedsADecisionForEverybodyAndLeavesOutRefusals() {
        HeldExchange held = HeldExchange.of(guests, signedIn, true);
        String first = held.seen();
        held.publishes(held.organiser, 1, first, true)
                .then()
                .statusCode(409)
                .body(containsString("Ніхто не дав згоди"));
        held.records(held.moderator, "speaker " + held.pan, "given", "in_writing", "Лист від 14 квітня");
        held.publishes(held.organiser, 1, first, true).then().statusCode(409).body(containsString("змінилися"));
        held.publishes(held.organiser, 1, held.seen(), false)
                .then()
                .statusCode(422)
                .body(containsString("не запитали"));
        held.publishes(held.organiser, 2, held.seen(), true).then().statusCode(409);
        held.publishes(held.organiser, 1, held.seen(), true)
                .then()
                .statusCode(303)
                .header("Location", containsString("/review?done=published"));

        held.get("?language=uk")
                .statusCode(200)
                .header("X-Robots-Tag", nullValue())
                .body(containsString("Добрий день"))
                .body(containsString("Оксана Лін"))
                .body(containsString("[Вилучено: немає згоди на публікацію сказаного тут.]"))
                .body(not(containsString("пацієнт")))
                .body(not(containsString("Лікар із зали")));
        RestAssured.get("/uk/exchanges/" + held.slug)
                .then()
                .body(containsString("/transcript\">Стенограма перекладу (не дослівна)</a>"));
        assertThat(actions(held.slug))
                .contains(AuditAction.TRANSCRIPT_CONSENT_RECORDED, AuditAction.TRANSCRIPT_PUBLISHED);
    }

    @Test
    void aReleaseNeverChangesAndANewerOneTakesItsPlace() {
        HeldExchange held = HeldExchange.of(guests, signedIn, true);
        held.records(held.moderator, "speaker " + held.pan, "given", "orally", "");
        held.publishes(held.organiser, 1, held.seen(), true).then().statusCode(303);
        held.corrects(2, "Вітаю", held.pan);
        held.records(held.moderator, "voice Лікар із зали", "given", "orally", "");
        held.publishes(held.organiser, 2, held.seen(), false).then().statusCode(303);

        held.get("/1").statusCode(200).body(containsString("Добрий день")).body(containsString("Є новіша редакція"));
        held.get("").body(containsString("Вітаю")).body(containsString("пацієнт"));

        held.withdraws(2, " ").then().statusCode(422).body(containsString("Зазначте причину"));
        held.withdraws(2, "Виправляємо дозу").then().statusCode(303);
        held.withdraws(2, "ще раз").then().statusCode(409);
        held.get("").statusCode(410).body(containsString("Виправляємо дозу")).body(not(containsString("Вітаю")));
        RestAssured.get("/api/exchanges/" + held.slug + "/transcript")
                .then()
                .statusCode(410)
                .body("code", equalTo("transcript.withdrawn"))
                .body("reason", equalTo("Виправляємо дозу"));
        held.get("/1").statusCode(200).body(containsString("Добрий день"));
        RestAssured.get("/uk/exchanges/" + held.slug).then().body(not(containsString("/transcript\"")));
    }

    @Test
    void whatIsRetractedLaterGoesFromWhatWasPublished() throws SQLException {
        HeldExchange held = HeldExchange.of(guests, signedIn, true);
        held.records(held.moderator, "speaker " + held.pan, "given", "orally", "");
        held.publishes(held.organiser, 1, held.seen(), true).then().statusCode(303);
        held.get("/1?language=uk").body(containsString("Добрий день"));

        held.does(held.oksana, "'type': 'retract_segment', 'segment': " + held.greeting() + ", 'revision': 2");

        held.get("/1").statusCode(200).body(not(containsString("Добрий день")));
        for (String form : List.of(".txt", ".csv", ".vtt", ".json")) {
            held.get("/1" + form + "?language=uk").body(not(containsString("Добрий день")));
        }
        held.get("/1?language=en").body(containsString("Good day"));
        assertThat(stored(held.slug)).contains("Good day").doesNotContain("Добрий день");
    }

    private String stored(String slug) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT content FROM transcript_release WHERE exchange = ?")) {
            statement.setString(1, slug);
            try (var rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            }
        }
    }

    @Test
    void ofTwoSimultaneousPublicationsTheSecondIsShownTheNewState() throws Exception {
        HeldExchange held = HeldExchange.of(guests, signedIn, true);
        held.records(held.moderator, "speaker " + held.pan, "given", "orally", "");
        String seen = held.seen();
        Callable<Integer> publish = () ->
                held.publishes(held.organiser, 1, seen, true).then().extract().statusCode();

        try (var organisers = Executors.newFixedThreadPool(2)) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : organisers.invokeAll(List.of(publish, publish))) {
                answers.add(one.get(30, TimeUnit.SECONDS));
            }
            assertThat(answers).containsExactlyInAnyOrder(303, 409);
        }
    }

    @Test
    void whatIsRetractedWhilePublishingWaitsForTheRoomIsNotPublished() throws Exception {
        HeldExchange held = HeldExchange.of(guests, signedIn, true);
        held.records(held.moderator, "speaker " + held.pan, "given", "orally", "");
        String seen = held.seen();
        try (Connection room = database.getConnection();
                var organiser = Executors.newSingleThreadExecutor()) {
            room.setAutoCommit(false);
            change(room, "UPDATE room SET seq = seq + 0 WHERE exchange = ?", held.slug);
            Future<Integer> publishing = organiser.submit(() -> held.publishes(held.organiser, 1, seen, true)
                    .then()
                    .extract()
                    .statusCode());
            await().atMost(Duration.ofSeconds(20)).until(() -> waitsForRoom(held.slug));
            // As a different node retracts.
            change(
                    room,
                    "INSERT INTO room_event (exchange, seq, at, member_id, kind, about, booth, payload)"
                            + " SELECT exchange, (SELECT seq + 1 FROM room WHERE room.exchange = room_event.exchange), at,"
                            + " member_id, 'segment_retracted', seq, booth, CONCAT('{\"type\":\"in_booth\",\"event\":{\"type\":"
                            + "\"segment_retracted\",\"by\":', member_id, ',\"segment\":', seq, '}}') FROM room_event"
                            + " WHERE exchange = ? AND seq = " + held.greeting(),
                    held.slug);
            change(room, "UPDATE room SET seq = seq + 1 WHERE exchange = ?", held.slug);
            room.commit();

            assertThat(publishing.get(30, TimeUnit.SECONDS)).isEqualTo(409);
        }
    }

    private static void change(Connection connection, String sql, String slug) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, slug);
            assertThat(statement.executeUpdate()).isPositive();
        }
    }

    private boolean waitsForRoom(String slug) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT 1 FROM information_schema.processlist WHERE info LIKE ?")) {
            statement.setString(1, "SELECT seq FROM room WHERE exchange = '" + slug + "'%");
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    @Test
    void whatAReleaseSaysIsReadOnceAndNotShownAfterItsWithdrawal() throws SQLException {
        HeldExchange held = HeldExchange.of(guests, signedIn, true);
        held.records(held.moderator, "speaker " + held.pan, "given", "orally", "");
        held.publishes(held.organiser, 1, held.seen(), true).then().statusCode(303);
        held.get("").statusCode(200).body(containsString("Добрий день"));

        try (Connection connection = database.getConnection();
                PreparedStatement gone =
                        connection.prepareStatement("UPDATE transcript_release SET content = '' WHERE exchange = ?")) {
            gone.setString(1, held.slug);
            assertThat(gone.executeUpdate()).isEqualTo(1);
        }
        held.get("").statusCode(200).body(containsString("Добрий день"));
        held.get("/1.txt?language=uk").statusCode(200).body(containsString("Добрий день"));

        held.withdraws(1, "Відмова").then().statusCode(303);
        for (String address : new String[] {"", "/1", "/1.txt", ".docx"}) {
            held.get(address).statusCode(410).body(not(containsString("Добрий день")));
        }
    }

    private Iterable<AuditAction> actions(String slug) {
        return audit.read(Caller.installation(""), AuditFilter.ALL, 0, 200).items().stream()
                .filter(entry -> entry.exchange().equals(slug))
                .map(AuditJson::action)
                .toList();
    }
}

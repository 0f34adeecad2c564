package org.consilium.transcript.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who reads a transcript before it is published, and what its page contains. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class TranscriptReadingTest {
    @Inject
    Guests guests;

    @Inject
    SignedIn signedIn;

    @Inject
    DataSource database;

    @Test
    void moderatorsAndInterpretersReadItWhileTheRoomIsOpen() {
        HeldExchange held = HeldExchange.of(guests, signedIn, true);

        for (Member who : new Member[] {held.oksana, held.moderator, held.organiser}) {
            held.get(who, "?language=uk")
                    .statusCode(200)
                    .header("Cache-Control", "private, no-store")
                    .header("X-Robots-Tag", "noindex")
                    .body(containsString("Залу відкрито: тут записане станом на "))
                    .body(containsString("Добрий день"))
                    .body(containsString("Лікар із зали"))
                    .body(not(containsString("Добрій")))
                    .body(not(containsString("Помилка")));
        }
        held.get(held.oksana, "?language=uk&beside=en").body(containsString("Good day"));
        held.does(held.moderator, "'type': 'set_door', 'mode': 'closed'");
        held.get(held.oksana, "").statusCode(200).body(not(containsString("Залу відкрито")));
    }

    @Test
    void beforeItIsPublishedOthersAreToldThatItIsNot() {
        HeldExchange held = HeldExchange.of(guests, signedIn, true);
        Member doctor = guests.of(held.slug, MemberRole.DOCTOR, "Олена Ткач", UiLanguage.UK);

        held.get(doctor, "").statusCode(404).body(containsString("Стенограми не опубліковано"));
        held.get("").statusCode(404).body(containsString("Стенограми не опубліковано"));
        held.get(".txt").statusCode(404);
        held.get("/1").statusCode(404);
        RestAssured.get("/api/exchanges/" + held.slug + "/transcript")
                .then()
                .statusCode(404)
                .body("code", equalTo("transcript.not_published"));
        RestAssured.get("/uk/exchanges/" + held.slug).then().body(not(containsString("/transcript\"")));
        held.get("/review").statusCode(401);
        held.get(held.oksana, "/review").statusCode(403);
        held.get(held.moderator, "/publish").statusCode(403);
        held.publishes(held.moderator, 1, "", true).then().statusCode(403);
    }

    @Test
    void aPrivateExchangeHasNoTranscriptForStrangers() {
        HeldExchange held = HeldExchange.of(guests, signedIn, false);
        Member stranger = guests.of("somewhere-else", MemberRole.MODERATOR, "Stranger", UiLanguage.EN);

        held.get(stranger, "").statusCode(404).body(not(containsString("transcript")));
        signedIn.as(stranger)
                .get("/api/exchanges/" + held.slug + "/transcript")
                .then()
                .statusCode(404)
                .body("code", equalTo("exchange.unknown"));
    }

    @Test
    void aMemberRemovedFromTheRoomReadsNoMore() {
        HeldExchange held = HeldExchange.of(guests, signedIn, true);
        held.does(held.moderator, "'type': 'remove', 'member': " + held.oksana.id() + ", 'out': true");

        held.get(held.oksana, "").statusCode(404);
    }

    @Test
    void beforeAnythingIsWrittenThePageSaysSo() {
        HeldExchange silent = HeldExchange.silent(guests, signedIn);

        silent.get(silent.organiser, "").statusCode(200).body(containsString("Ще нічого не записано"));
        silent.get(silent.organiser, ".docx").statusCode(404);
        silent.get(silent.organiser, "/review").statusCode(200).body(containsString("Ще нічого не опубліковано"));
        silent.publishes(silent.organiser, 1, "", true)
                .then()
                .statusCode(409)
                .body(containsString("публікувати нема чого"));
    }

    @Test
    void whatStandsForMissingWordsIsInTheLanguageOfItsColumn() {
        HeldExchange held = HeldExchange.of(guests, signedIn, true);
        held.says("'text': 'Дякую'");

        signedIn.as(held.oksana)
                .get("/zh/exchanges/" + held.slug + "/transcript?language=uk")
                .then()
                .body(containsString("lang=\"uk\"><bdi>Промовця не названо</bdi>"))
                .body(not(containsString("未注明发言者")));

        held.records(held.moderator, "speaker " + held.pan, "given", "orally", "");
        held.publishes(held.organiser, 1, held.seen(), true).then().statusCode(303);
        RestAssured.get("/zh/exchanges/" + held.slug + "/transcript?language=uk&beside=en")
                .then()
                .body(containsString("lang=\"uk\">[Вилучено: немає згоди на публікацію сказаного тут.]</p>"))
                .body(not(containsString("此处略去")));
    }

    @Test
    void aSecondReadingContinuesInTheSameHistoryOfTheRoom() throws SQLException {
        HeldExchange held = HeldExchange.of(guests, signedIn, true);
        held.get(held.oksana, "?language=uk").body(containsString("Добрий день"));

        // Events read earlier are not read again, so a missing one is not noticed.
        sql("DELETE FROM room_event WHERE exchange = ? AND seq <= " + held.greeting(), held.slug);
        held.says("'text': 'До побачення'");
        held.get(held.oksana, "?language=uk")
                .body(containsString("Добрий день"))
                .body(containsString("До побачення"));

        sql("UPDATE room SET epoch = 'brought-back' WHERE exchange = ?", held.slug);
        held.get(held.oksana, "?language=uk")
                .body(not(containsString("Добрий день")))
                .body(containsString("До побачення"));
    }

    private void sql(String statement, String exchange) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.setString(1, exchange);
            prepared.executeUpdate();
        }
    }
}

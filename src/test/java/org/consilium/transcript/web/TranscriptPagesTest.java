package org.consilium.transcript.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.consilium.access.AuditAction;
import org.consilium.access.AuditFilter;
import org.consilium.access.AuditJson;
import org.consilium.access.AuditService;
import org.consilium.access.Caller;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The way of a transcript, from the booth to the public. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class TranscriptPagesTest {
    @Inject
    Guests guests;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditService audit;

    private final String slug = "transcript-" + UUID.randomUUID();
    private final String page = "/uk/exchanges/" + slug + "/transcript";
    private final String pan = slug + "/pan-qing";
    private Member organiser;
    private Member moderator;
    private Member oksana;
    private long greeting;

    /** Pan Qing greets in Ukrainian and, in relay, in English; then somebody in the hall tells of a patient. */
    private void hold(boolean everybody) {
        guests.exchange(slug, everybody);
        organiser = guests.of(slug, MemberRole.ORGANISER, "Ірина Гнатюк", UiLanguage.UK);
        moderator = guests.of(slug, MemberRole.MODERATOR, "王芳", UiLanguage.ZH);
        oksana = guests.of(slug, MemberRole.INTERPRETER, "Оксана Лін", UiLanguage.UK);
        does(moderator, "'type': 'set_door', 'mode': 'open'");
        long uk = does(oksana, "'type': 'take_booth', 'booth': 'uk', 'console': 'a'");
        long en = does(oksana, "'type': 'take_booth', 'booth': 'en', 'console': 'a'");
        greeting = writes("uk", uk, "'text': 'Добрій день', 'speaker': '" + pan + "'");
        does(
                oksana,
                "'type': 'correct_segment', 'segment': " + greeting
                        + ", 'revision': 1, 'text': 'Добрий день', 'speaker': '" + pan + "'");
        writes("en", en, "'text': 'Good day', 'source': " + greeting);
        long wrong = writes("uk", uk, "'text': 'Помилка'");
        does(oksana, "'type': 'retract_segment', 'segment': " + wrong + ", 'revision': 1");
        writes("uk", uk, "'text': 'Мій пацієнт', 'voice': 'Лікар із зали'");
    }

    private long writes(String booth, long lease, String rest) {
        return does(
                oksana,
                "'type': 'write_segment', 'booth': '" + booth + "', 'console': 'a', 'lease': " + lease
                        + ", 'typed_ms': 1200, " + rest);
    }

    private long does(Member who, String command) {
        String json = "{'id': '" + UUID.randomUUID() + "', " + command + "}";
        return signedIn.as(who)
                .contentType("application/json")
                .body(json.replace('\'', '"'))
                .post("/api/exchanges/" + slug + "/room/commands")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("seq");
    }

    @Test
    void whoModeratesOrInterpretsReadsItWhileTheRoomIsOpen() {
        hold(true);

        for (Member who : new Member[] {oksana, moderator, organiser}) {
            get(who, "?language=uk")
                    .statusCode(200)
                    .header("Cache-Control", "private, no-store")
                    .header("X-Robots-Tag", "noindex")
                    .body(containsString("Залу відкрито: тут записане станом на "))
                    .body(containsString("Добрий день"))
                    .body(containsString("Лікар із зали"))
                    .body(not(containsString("Добрій")))
                    .body(not(containsString("Помилка")));
        }
        get(oksana, "?language=uk&beside=en").body(containsString("Good day"));
        does(moderator, "'type': 'set_door', 'mode': 'closed'");
        get(oksana, "").statusCode(200).body(not(containsString("Залу відкрито")));
    }

    @Test
    void beforeItIsPublishedOthersAreToldThatItIsNot() {
        hold(true);
        Member doctor = guests.of(slug, MemberRole.DOCTOR, "Олена Ткач", UiLanguage.UK);

        get(doctor, "").statusCode(404).body(containsString("Стенограму не опубліковано"));
        RestAssured.get(page).then().statusCode(404).body(containsString("Стенограму не опубліковано"));
        RestAssured.get(page + ".txt").then().statusCode(404);
        RestAssured.get(page + "/1").then().statusCode(404);
        RestAssured.get("/api/exchanges/" + slug + "/transcript")
                .then()
                .statusCode(404)
                .body("code", equalTo("transcript.not_published"));
        RestAssured.get("/uk/exchanges/" + slug).then().body(not(containsString("/transcript\"")));
        RestAssured.get(page + "/review").then().statusCode(401);
        signedIn.as(oksana).get(page + "/review").then().statusCode(403);
        signedIn.as(moderator).get(page + "/publish").then().statusCode(403);
        publishes(moderator, 1, "", true).then().statusCode(403);
    }

    @Test
    void aPrivateExchangeHasNoTranscriptForStrangers() {
        hold(false);
        Member stranger = guests.of("somewhere-else", MemberRole.MODERATOR, "Stranger", UiLanguage.EN);

        get(stranger, "").statusCode(404).body(not(containsString("transcript")));
        signedIn.as(stranger)
                .get("/api/exchanges/" + slug + "/transcript")
                .then()
                .statusCode(404)
                .body("code", equalTo("exchange.unknown"));
    }

    @Test
    void whoWasRemovedFromTheRoomDoesNotReadOn() {
        hold(true);
        does(moderator, "'type': 'remove', 'member': " + oksana.id() + ", 'out': true");

        get(oksana, "").statusCode(404);
    }

    @Test
    void publishingNeedsADecisionForEverybodyAndLeavesOutWhoDidNotAgree() {
        hold(true);
        String first = seen();
        publishes(organiser, 1, first, true).then().statusCode(409).body(containsString("Ніхто не дав згоди"));
        records(moderator, "speaker " + pan, "given", "in_writing", "Лист від 14 квітня");
        publishes(organiser, 1, first, true).then().statusCode(409).body(containsString("змінилися"));
        publishes(organiser, 1, seen(), false).then().statusCode(422).body(containsString("не запитали"));
        publishes(organiser, 2, seen(), true).then().statusCode(409);
        publishes(organiser, 1, seen(), true)
                .then()
                .statusCode(303)
                .header("Location", containsString("/review?done=published"));

        RestAssured.get(page + "?language=uk")
                .then()
                .statusCode(200)
                .header("X-Robots-Tag", nullValue())
                .body(containsString("Добрий день"))
                .body(containsString("Оксана Лін"))
                .body(containsString("[Опущено: немає згоди на публікацію сказаного тут.]"))
                .body(not(containsString("пацієнт")))
                .body(not(containsString("Лікар із зали")));
        RestAssured.get("/uk/exchanges/" + slug).then().body(containsString("/transcript\">Стенограма</a>"));
        assertThat(actions()).contains(AuditAction.TRANSCRIPT_CONSENT_RECORDED, AuditAction.TRANSCRIPT_PUBLISHED);
    }

    @Test
    void aReleaseNeverChangesAndANewerOneTakesItsPlace() {
        hold(true);
        records(moderator, "speaker " + pan, "given", "orally", "");
        publishes(organiser, 1, seen(), true).then().statusCode(303);
        does(
                oksana,
                "'type': 'correct_segment', 'segment': " + greeting + ", 'revision': 2, 'text': 'Вітаю', 'speaker': '"
                        + pan + "'");
        records(moderator, "voice Лікар із зали", "given", "orally", "");
        publishes(organiser, 2, seen(), false).then().statusCode(303);

        RestAssured.get(page + "/1")
                .then()
                .statusCode(200)
                .body(containsString("Добрий день"))
                .body(containsString("Є новіша редакція"));
        RestAssured.get(page).then().body(containsString("Вітаю")).body(containsString("пацієнт"));

        withdraws(2, " ").then().statusCode(422).body(containsString("Зазначте причину"));
        withdraws(2, "Виправляємо дозу").then().statusCode(303);
        withdraws(2, "ще раз").then().statusCode(409);
        RestAssured.get(page)
                .then()
                .statusCode(410)
                .body(containsString("Виправляємо дозу"))
                .body(not(containsString("Вітаю")));
        RestAssured.get("/api/exchanges/" + slug + "/transcript")
                .then()
                .statusCode(410)
                .body("code", equalTo("transcript.withdrawn"))
                .body("reason", equalTo("Виправляємо дозу"));
        RestAssured.get(page + "/1").then().statusCode(200).body(containsString("Добрий день"));
        RestAssured.get("/uk/exchanges/" + slug).then().body(not(containsString("/transcript\"")));
    }

    @Test
    void whatIsRefusedStaysInItsFields() {
        hold(true);

        recorded(moderator, "speaker " + pan, "refused", "", "Телефоном, 15 квітня")
                .then()
                .statusCode(422)
                .body(containsString("Зазначте, письмово чи усно"))
                .body(containsString("Телефоном, 15 квітня"))
                .body(containsString("<details open>"));
        records(moderator, "speaker " + pan, "refused", "orally", "Телефоном, 15 квітня");
        records(organiser, "speaker " + pan, "given", "in_writing", "");
        signedIn.as(organiser)
                .get(page + "/review?done=recorded")
                .then()
                .statusCode(200)
                .body(containsString("Записано."))
                .body(containsString("письмово; записав(-ла) Ірина Гнатюк"))
                .body(containsString("усно; записав(-ла) 王芳"));
        signedIn.as(organiser).get("/api/me/data").then().body("more.transcripts.exchange", hasItem(slug));
    }

    @Test
    void filesHaveNamesInTheReadersScriptAndOpen() throws IOException {
        hold(true);

        signedIn.as(oksana)
                .get(page + ".txt?language=uk")
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8")
                .header(
                        "Content-Disposition",
                        containsString("filename=\"" + slug + "-transcript-uk.txt\"; filename*=UTF-8''"))
                .header("Content-Disposition", containsString("%D0%A1%D1%82%D0%B5%D0%BD%D0%BE"))
                .body(containsString("\n>> PAN QING: Добрий день\n"));
        signedIn.as(oksana)
                .get(page + ".vtt?language=en")
                .then()
                .contentType("text/vtt;charset=UTF-8")
                .body(containsString("<v Pan Qing>Good day"));
        signedIn.as(oksana)
                .get(page + ".csv?language=uk&beside=en")
                .then()
                .body(containsString("Добрий день,Pan Qing,Good day"));
        byte[] docx =
                signedIn.as(oksana).get(page + ".docx?language=uk&beside=en").asByteArray();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getTables().getFirst().getRow(1).getCell(1).getText())
                    .isEqualTo("Pan Qing: Good day");
        }
        signedIn.as(oksana).get(page + ".pdf").then().statusCode(404);
        signedIn.as(oksana).get(page + ".docx?language=xx").then().statusCode(200);
    }

    @Test
    void programsReadTheSame() {
        hold(true);

        signedIn.as(oksana)
                .get("/api/exchanges/" + slug + "/transcript?language=en")
                .then()
                .statusCode(200)
                .body("language", equalTo("en"))
                .body("languages", hasSize(2))
                .body("release", nullValue())
                .body("running", equalTo(true))
                .body("at", notNullValue())
                .body("interpreters[0].name", equalTo("Оксана Лін"))
                .body("sections[0].turns[0].speaker", equalTo(pan))
                .body("sections[0].turns[0].name", equalTo("Pan Qing"))
                .body("sections[0].turns[0].passages[0].text", equalTo("Good day"))
                .body("sections[0].turns[0].passages[0].source", equalTo((int) greeting));
        signedIn.as(oksana)
                .get("/api/exchanges/" + slug + "/transcript?language=kk")
                .then()
                .statusCode(404)
                .body("code", equalTo("transcript.language"))
                .body("languages", hasItem("uk"));
    }

    @Test
    void beforeAnythingIsWrittenThePageSaysSo() {
        guests.exchange(slug, true);
        Member wang = guests.of(slug, MemberRole.ORGANISER, "王芳", UiLanguage.ZH);

        get(wang, "").statusCode(200).body(containsString("Поки нічого не записано"));
        signedIn.as(wang).get(page + ".docx").then().statusCode(404);
        signedIn.as(wang)
                .get(page + "/review")
                .then()
                .statusCode(200)
                .body(containsString("Поки нічого не опубліковано"));
        publishes(wang, 1, "", true).then().statusCode(409).body(containsString("публікувати нема чого"));
    }

    private ValidatableResponse get(Member who, String query) {
        return signedIn.as(who).get(page + query).then();
    }

    private void records(Member who, String voice, String decision, String manner, String note) {
        recorded(who, voice, decision, manner, note).then().statusCode(303);
    }

    private Response recorded(Member who, String voice, String decision, String manner, String note) {
        return form(who)
                .formParams(Map.of("voice", voice, "decision", decision, "manner", manner, "note", note))
                .post(page + "/consents");
    }

    private Response publishes(Member who, int number, String seen, boolean leavesOut) {
        RequestSpecification form = form(who).formParams(Map.of("number", number, "seen", seen));
        return (leavesOut ? form.formParam("leave_out", "1") : form).post(page + "/publish");
    }

    private Response withdraws(int number, String reason) {
        return form(organiser).formParam("reason", reason).post(page + "/" + number + "/withdraw");
    }

    private RequestSpecification form(Member who) {
        return signedIn.as(who)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    /** What the organiser's page of confirmation says was looked at. */
    private String seen() {
        String html = signedIn.as(organiser)
                .get(page + "/publish")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var found = Pattern.compile("name=\"seen\" value=\"(\\w+)\"").matcher(html);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Iterable<AuditAction> actions() {
        return audit.read(Caller.installation(""), AuditFilter.ALL, 0, 200).items().stream()
                .filter(entry -> entry.exchange().equals(slug))
                .map(AuditJson::action)
                .toList();
    }
}

package org.consilium.glossary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GlossaryResourceTest {
    private static final String OPEN = "glossary-open-2024";
    private static final String CLOSED = "glossary-closed-2024";
    private static final String API = "/api/exchanges/" + OPEN + "/glossary";

    @Inject
    Guests guests;

    @Inject
    SignedIn signedIn;

    private boolean prepared;
    private Member interpreter;
    private Member moderator;

    @BeforeEach
    void prepare() {
        if (!prepared) {
            guests.exchange(OPEN, true);
            guests.exchange(CLOSED, false);
            interpreter = signedIn.member(OPEN, Grant.of(MemberRole.INTERPRETER, OPEN));
            moderator = signedIn.member(OPEN, Grant.of(MemberRole.MODERATOR, OPEN));
            prepared = true;
        }
    }

    private ValidatableResponse propose(Member member, String words) {
        return json(signedIn.as(member), "{'words': " + words + "}")
                .post(API + "/terms")
                .then();
    }

    private static RequestSpecification json(RequestSpecification as, String body) {
        return as.contentType("application/json").body(body.replace('\'', '"'));
    }

    @Test
    void anInterpreterProposesAndAModeratorAgrees() {
        String id = propose(interpreter, "{'zh': ['撤机'], 'uk': [' відлучення  від ШВЛ ']}")
                .statusCode(200)
                .body("status", equalTo("proposed"), "words.uk", contains("відлучення від ШВЛ"))
                .extract()
                .path("id");
        String status = API + "/terms/" + id + "/status";

        json(signedIn.as(interpreter), "{'status': 'agreed'}")
                .post(status)
                .then()
                .statusCode(403);
        json(signedIn.as(moderator), "{'status': 'agreed'}")
                .post(status)
                .then()
                .statusCode(200)
                .body("status", equalTo("agreed"));
        json(signedIn.as(interpreter), "{'words': {'zh': ['脱机']}, 'revision': 2}")
                .put(API + "/terms/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("proposed"), "words.zh", contains("脱机"));
        json(signedIn.as(interpreter), "{'words': {'zh': ['撤机']}, 'revision': 2}")
                .put(API + "/terms/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("term.changed"));
    }

    @Test
    void whatWasDeletedIsGoneAndCanBeBroughtBack() {
        String id = propose(interpreter, "{'en': ['deleted word']}").extract().path("id");
        String term = API + "/terms/" + id;

        signedIn.as(interpreter).delete(term).then().statusCode(403);
        signedIn.as(moderator).delete(term).then().statusCode(200);
        signedIn.as(moderator).delete(term).then().statusCode(404);
        RestAssured.get(API + "/terms?q=deleted word").then().body("items.size()", equalTo(0));
        signedIn.as(moderator).post(term + "/restore").then().statusCode(200);
        RestAssured.get(API + "/terms?q=DELETED wo").then().body("items.id", contains(id));
    }

    @Test
    void whoMayReadTheExchangeReadsItsGlossaryAndNobodyElseKnowsOfIt() {
        String closed = "/api/exchanges/" + CLOSED + "/glossary";

        RestAssured.get(API).then().statusCode(200);
        RestAssured.get(closed).then().statusCode(404).body("code", equalTo("exchange.unknown"));
        signedIn.as(moderator).get(closed).then().statusCode(404);
        signedIn.as(moderator)
                .get("/en/exchanges/" + CLOSED + "/glossary")
                .then()
                .statusCode(404);
        json(signedIn.as(moderator), "{'words': {'en': ['x']}}")
                .post(closed + "/terms")
                .then()
                .statusCode(404);
        signedIn.as(Grant.of(MemberRole.DOCTOR, CLOSED)).get(closed).then().statusCode(200);
        propose(signedIn.member(OPEN, Grant.of(MemberRole.DOCTOR, OPEN)), "{'en': ['x']}")
                .statusCode(403);
        json(RestAssured.given(), "{'words': {'en': ['x']}}")
                .post(API + "/terms")
                .then()
                .statusCode(401);
    }

    @Test
    void aTermOfAnotherGlossaryIsUnknown() {
        String id = propose(interpreter, "{'en': ['somewhere else']}").extract().path("id");

        signedIn.as(Grant.ofInstallation(MemberRole.ORGANISER))
                .delete("/api/glossary/terms/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void theCompactGlossaryHasTermsAndNamesInTheLanguagesAskedForAndIsReadAgainOnlyAfterAChange() {
        propose(interpreter, "{'zh': ['病房'], 'uk': ['палата'], 'en': ['ward']}");
        var first = RestAssured.get(API + "?languages=zh,uk").then().statusCode(200);
        first.body(
                "terms.words.zh",
                hasItem(List.of("病房")),
                "terms.words.collect { it.keySet().size() }.min()",
                equalTo(2),
                "terms.find { it.status == 'programme' }.id",
                startsWith("post:"),
                "terms.find { it.words.en != null }",
                equalTo(null));
        String tag = first.extract().header("ETag");

        RestAssured.given()
                .header("If-None-Match", tag)
                .get(API + "?languages=zh,uk")
                .then()
                .statusCode(304);
        RestAssured.given()
                .header("If-None-Match", tag)
                .get(API + "?languages=zh,ru")
                .then()
                .statusCode(200);
        propose(interpreter, "{'zh': ['床'], 'uk': ['ліжко']}");
        RestAssured.given()
                .header("If-None-Match", tag)
                .get(API + "?languages=zh,uk")
                .then()
                .statusCode(200);
        RestAssured.get(API + "?languages=klingon!").then().statusCode(400);
    }

    @Test
    void aFileIsLookedAtFirstAndTakenThen() {
        String list = "en,zh,note\nimported one,导入一,\nimported two,导入二,with a note\n";

        taken(list, "check").body("done", equalTo(false), "added", equalTo(2));
        taken(list, "all").body("done", equalTo(true), "added", equalTo(2));
        taken(list + "imported one,导入一,more\n", "all").body("unchanged", equalTo(2), "changed.line", contains(4));
        taken(list + ",,\n,,nothing\nimported three,导入三,\n", "good")
                .body("added", equalTo(1), "errors.line", contains(5), "errors.code", contains("missing"));
        signedIn.as(moderator)
                .contentType("text/csv")
                .body("en,zh\nx\n")
                .post(API + "/import")
                .then()
                .statusCode(422)
                .body("code", equalTo("glossary.import_refused"), "errors.size()", equalTo(1));
        RestAssured.get(API + "/terms?q=imported&status=agreed").then().body("total", equalTo(3));
    }

    private ValidatableResponse taken(String list, String mode) {
        return signedIn.as(moderator)
                .contentType("text/csv")
                .body(list.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(API + "/import?mode=" + mode)
                .then()
                .statusCode(200);
    }

    @Test
    void thePagesWorkWithoutScripts() {
        String page = "/uk/exchanges/" + OPEN + "/glossary";
        form(interpreter)
                .formParam("words.zh", "呼吸机\n机器")
                .formParam("words.uk", "апарат ШВЛ")
                .formParam("domain", "реанімація")
                .post(page + "/new")
                .then()
                .statusCode(303)
                .header("Location", startsWith(page + "?done=added&ids="));
        signedIn.as(interpreter)
                .get(page + "?q=апарат&domain=реанімація")
                .then()
                .statusCode(200)
                .body(containsString("呼吸机"), not(containsString("type=\"checkbox\"")));
        form(interpreter)
                .formParam("words.zh", " ")
                .formParam("note", "стійкий текст")
                .post(page + "/new")
                .then()
                .statusCode(422)
                .body(containsString("стійкий текст"), containsString("role=\"alert\""));
        RestAssured.get(page + "?status=programme").then().statusCode(200).body(containsString("lang=\"zh\""));
        signedIn.as(interpreter).get(page + "/import").then().statusCode(403);
    }

    @Test
    void aChangeThatComesTooLateStaysInItsFields() {
        String id = propose(interpreter, "{'en': ['first said']}").extract().path("id");
        String form = "/en/exchanges/" + OPEN + "/glossary/" + id;
        signedIn.as(interpreter).get(form).then().statusCode(200).body(containsString("first said"));
        form(moderator)
                .formParam("words.en", "said by another")
                .formParam("revision", 1)
                .post(form)
                .then()
                .statusCode(303);

        String conflict = form(interpreter)
                .formParam("words.en", "said too late")
                .formParam("revision", 1)
                .post(form)
                .then()
                .statusCode(409)
                .extract()
                .asString();

        assertThat(conflict).contains("said too late", "said by another", "name=\"revision\" value=\"2\"");
    }

    @Test
    void deletingOnThePageOffersToBringBack() {
        String id =
                propose(interpreter, "{'en': ['undone on the page']}").extract().path("id");
        String page = "/zh/exchanges/" + OPEN + "/glossary";
        String after = form(moderator)
                .formParam("id", id)
                .formParam("do", "deleted")
                .post(page + "/decisions")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        signedIn.as(moderator).get(after).then().body(containsString("name=\"id\" value=\"" + id + "\""));
        form(moderator)
                .formParam("id", id)
                .formParam("do", "restored")
                .post(page + "/decisions")
                .then()
                .statusCode(303);
        signedIn.as(moderator).get(page + "?q=undone on").then().body(containsString("undone on the page"));
    }

    private RequestSpecification form(Member member) {
        return signedIn.as(member)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    @Test
    void theFilesAreThoseOfTheGlossary() {
        propose(interpreter, "{'kk': ['төсек'], 'zh': ['=床']}");
        String page = "/ru/exchanges/" + OPEN + "/glossary";

        assertThat(RestAssured.get(page + "/terms.csv")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .startsWith("\uFEFFzh,ru,uk,kk,en,status,domain,note")
                .contains("'=床,,,төсек,,proposed,,");
        RestAssured.get(page + "/terms.tbx")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString(OPEN + "-glossary.tbx"))
                .body(containsString("<term>төсек</term>"));
    }

    @Test
    void theGlossaryOfTheInstallationIsItsOrganisers() {
        RequestSpecification organiser = signedIn.as(Grant.ofInstallation(MemberRole.ORGANISER));
        json(organiser, "{'words': {'en': ['for everybody'], 'zh': ['大家']}}")
                .post("/api/glossary/terms")
                .then()
                .statusCode(200);

        json(signedIn.as(moderator), "{'words': {'en': ['x']}}")
                .post("/api/glossary/terms")
                .then()
                .statusCode(403);
        RestAssured.get(API + "?languages=en,zh").then().body("terms.words.en", hasItem(List.of("for everybody")));
        RestAssured.get("/en/glossary?q=for everybody").then().statusCode(200).body(containsString("大家"));
        signedIn.as(Grant.ofInstallation(MemberRole.ORGANISER))
                .get("/kk/glossary/new")
                .then()
                .statusCode(200);
        RestAssured.given()
                .redirects()
                .follow(false)
                .get("/kk/glossary/new")
                .then()
                .statusCode(not(200));
    }
}

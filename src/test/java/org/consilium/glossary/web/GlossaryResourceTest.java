package org.consilium.glossary.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.consilium.access.Grant;
import org.consilium.access.MemberRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Terms one by one over HTTP, and who may change them. */
@QuarkusTest
@Tag("database")
class GlossaryResourceTest extends OneGlossary {
    private static final String CLOSED = "glossary-closed-2024";

    GlossaryResourceTest() {
        super("glossary-open-2024");
    }

    @Test
    void anInterpreterProposesAndAModeratorAgrees() {
        String id = propose(interpreter, "{'zh': ['撤机'], 'uk': [' відлучення  від ШВЛ ']}")
                .statusCode(200)
                .body("status", equalTo("proposed"), "words.uk", contains("відлучення від ШВЛ"))
                .extract()
                .path("id");
        String status = api + "/terms/" + id + "/status";

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
                .put(api + "/terms/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("proposed"), "words.zh", contains("脱机"));
        json(signedIn.as(interpreter), "{'words': {'zh': ['撤机']}, 'revision': 2}")
                .put(api + "/terms/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("term.changed"));
    }

    @Test
    void whatWasDeletedIsGoneAndCanBeBroughtBack() {
        String id = propose(interpreter, "{'en': ['deleted word']}").extract().path("id");
        String term = api + "/terms/" + id;

        signedIn.as(interpreter).delete(term).then().statusCode(403);
        signedIn.as(moderator).delete(term).then().statusCode(200);
        signedIn.as(moderator).delete(term).then().statusCode(404);
        RestAssured.get(api + "/terms?q=deleted word").then().body("items.size()", equalTo(0));
        signedIn.as(moderator).post(term + "/restore").then().statusCode(200);
        RestAssured.get(api + "/terms?q=DELETED wo").then().body("items.id", contains(id));
    }

    @Test
    void onlyReadersOfTheExchangeKnowItsGlossary() {
        guests.exchange(CLOSED, false);
        String closed = "/api/exchanges/" + CLOSED + "/glossary";

        RestAssured.get(api).then().statusCode(200);
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
        propose(signedIn.member(open, Grant.of(MemberRole.DOCTOR, open)), "{'en': ['x']}")
                .statusCode(403);
        json(RestAssured.given(), "{'words': {'en': ['x']}}")
                .post(api + "/terms")
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
        RestAssured.get(api + "?languages=en,zh").then().body("terms.words.en", hasItem(List.of("for everybody")));
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

    @Test
    void whatTheProgrammeNamesIsStoredInNoGlossary() {
        String id = propose(interpreter, "{'en': ['no programme']}").extract().path("id");

        json(signedIn.as(moderator), "{'status': 'programme'}")
                .post(api + "/terms/" + id + "/status")
                .then()
                .statusCode(400)
                .body("code", equalTo("request.status"));
        signedIn.as(moderator)
                .contentType("text/csv")
                .body("en\nno programme either\n")
                .post(api + "/import?status=programme")
                .then()
                .statusCode(400)
                .body("code", equalTo("request.status"));
        RestAssured.get(api + "/terms?q=no programme").then().body("items.status", contains("proposed"));
    }

    @Test
    void whatIsLookedForHasABound() {
        RestAssured.get(api + "/terms?domain=" + "x".repeat(80)).then().statusCode(200);
        RestAssured.get(api + "/terms?domain=" + "x".repeat(81))
                .then()
                .statusCode(400)
                .body("code", equalTo("request.domain"));
    }
}

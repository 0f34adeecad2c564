package org.consilium.publishing.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.RealFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the public JSON refuses, each with a problem of its own. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class PublicApiRefusalsTest {
    private static final String FOR_PARTICIPANTS = "kazakhstan-minister-2020-04-10";

    @Inject
    RealFiles files;

    @BeforeEach
    void importTheFour() throws IOException {
        files.bringIn();
    }

    @Test
    void doesNotKnowAnExchangeForParticipantsNorWhoAppearsThereAlone() {
        problem(given().get("/api/exchanges/" + FOR_PARTICIPANTS), 404, "exchange.unknown");
        problem(given().get("/api/people/china-kazakhstan-2020/birtanov"), 404, "person.unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/exchanges/nothing, exchange.unknown",
        "/api/exchanges/china-kazakhstan-2020, exchange.unknown",
        "/api/missions/nothing, mission.unknown",
        "/api/missions/binzhou-krivoy-rog-2020, mission.unknown",
        "/api/people/nothing/nobody, person.unknown",
        "/api/people/binzhou-krivoy-rog-2020/nobody, person.unknown",
        "/api/institutions/nothing/none, institution.unknown",
    })
    void hasAProblemForWhatItDoesNotKnow(String address, String code) {
        problem(given().get(address), 404, code).body("instance", equalTo(address));
    }

    @ParameterizedTest
    @CsvSource({
        "page=-1, request.page",
        "page=1000001, request.page",
        "page=2147483647, request.page",
        "page=2147483648, request.malformed_parameter",
        "page=99999999999999999999, request.malformed_parameter",
        "page=first, request.malformed_parameter",
        "page=1.5, request.malformed_parameter",
        "size=0, request.size",
        "size=-5, request.size",
        "size=101, request.size",
        "size=1e2, request.malformed_parameter",
        "when=yesterday, exchange.when",
        "when=COMING, exchange.when",
    })
    void refusesParametersOutOfBounds(String query, String code) {
        problem(given().get("/api/exchanges?" + query), 400, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/exchanges", "/api/missions/china-kazakhstan-2020", "/api/documents"})
    void takesNoOtherMethodAndGivesNoOtherType(String address) {
        problem(given().delete(address), 405, "request.method_not_allowed");
        problem(given().contentType("application/json").body("{}").post(address), 405, "request.method_not_allowed");
        problem(given().accept("text/csv").get(address + "?nobody=asked"), 406, "request.not_acceptable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a%2Fb",
                "%2Fa",
                "%2F",
                "%00",
                "a%00b",
                "%0d%0aX:1",
                "%F0%9F%98%80",
                "%ff%fe",
                "%ED%A0%80",
                "'%20or%20'1'='1",
                "%25",
                "%5C",
                "%20",
                "%7Ba%7D",
                "a;b=c",
                "*",
                "%E2%80%8F",
                "-",
                "%C2%85"
            })
    void answersAWeirdNameWithAProblem(String name) {
        for (String address :
                List.of("exchanges/", "missions/", "people/", "people/a/", "institutions/", "institutions/a/")) {
            assertRefused(address + name);
        }
        for (String address : List.of("people/", "institutions/")) {
            assertRefused(address + name + "/a");
        }
    }

    @Test
    void answersALongNameWithAProblem() {
        String name = "a".repeat(1000);
        problem(given().get("/api/exchanges/" + name), 404, "exchange.unknown");
        problem(given().get("/api/missions/" + name), 404, "mission.unknown");
        problem(given().get("/api/people/" + name + "/" + name), 404, "person.unknown");
        problem(given().get("/api/institutions/" + name + "/" + name), 404, "institution.unknown");
    }

    private static void assertRefused(String address) {
        Response answer = given().urlEncodingEnabled(false).get("/api/" + address);
        assertThat(answer.statusCode()).as(address).isIn(400, 404);
        assertThat(answer.contentType()).as(address).isEqualTo("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).as(address).matches("[a-z_]+\\.[a-z_]+");
    }

    private static ValidatableResponse problem(Response answer, int status, String code) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code));
    }
}

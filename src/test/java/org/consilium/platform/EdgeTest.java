package org.consilium.platform;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.consilium.testing.DatabaseResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class EdgeTest {
    private static final int OVER_THE_LIMIT = 2_600_000;

    @Test
    void tells_programs_of_a_refusal_with_its_code_and_members() {
        problem(given().get("/api/probe/refused").then(), 422, "probe.refused")
                .body("title", not(blankOrNullString()))
                .body("detail", equalTo("Not like this."))
                .body("instance", equalTo("/api/probe/refused"))
                .body("errors", hasSize(1));
    }

    @Test
    void says_nothing_of_the_inside_when_something_unforeseen_happens() {
        problem(given().get("/api/probe/broken").then(), 500, "server.unexpected")
                .body("reference", not(blankOrNullString()))
                .body(not(containsString("secret words")))
                .body(not(containsString("at org.consilium")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/api/probe/nothing", "/api/probe/%2e%2e/nothing", "/q/nothing"})
    void has_a_problem_for_an_unknown_address_of_the_api(String path) {
        problem(given().urlEncodingEnabled(false).get(path).then(), 404, "request.not_found");
    }

    @ParameterizedTest
    @CsvSource({"/uk/nothing,uk", "/zh/nothing/at/all,zh-Hans", "/kk/exchanges/nothing,kk", "/ru/people/0,ru"})
    void has_a_page_for_an_unknown_address_in_the_language_of_the_address(String path, String tag) {
        page(given().header("Accept-Language", "en").get(path).then(), 404).body("html.@lang", equalTo(tag));
    }

    @Test
    void has_a_page_for_an_unknown_address_in_the_language_of_the_reader() {
        page(
                        given().header("Accept-Language", "de, kk;q=0.8, ru;q=0.5")
                                .get("/nothing")
                                .then(),
                        404)
                .body("html.@lang", equalTo("kk"));
        page(
                        given().header("Accept-Language", "kk")
                                .cookie("language", "uk")
                                .get("/xx/exchanges")
                                .then(),
                        404)
                .body("html.@lang", equalTo("uk"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/assets/nothing.js", "/favicon.gif", "/index.php", "/.git/config", "/uk/exchanges/nothing/"})
    void has_a_page_where_only_a_file_or_a_route_could_have_been(String path) {
        page(given().get(path).then(), 404);
    }

    @Test
    void names_the_methods_that_an_address_takes() {
        problem(given().delete("/api/probe").then(), 405, "request.method_not_allowed");
    }

    @Test
    void refuses_a_type_that_it_cannot_give() {
        problem(given().accept("image/png").get("/api/probe").then(), 406, "request.not_acceptable");
    }

    @Test
    void refuses_a_type_that_it_cannot_read() {
        problem(
                given().contentType("text/csv").body("a").post("/api/probe").then(),
                415,
                "request.unsupported_media_type");
    }

    @Test
    void refuses_a_body_that_is_not_json() {
        problem(
                given().contentType("application/json")
                        .body("{\"a\":")
                        .post("/api/probe")
                        .then(),
                400,
                "request.malformed");
    }

    /** Each exceeds a limit of the JSON reader, or has an unexpected type. */
    @ParameterizedTest
    @ValueSource(strings = {"deep", "number", "name", "type"})
    void refuses_json_beyond_what_its_reader_takes(String kind) {
        String body = switch (kind) {
            case "deep" -> "{\"a\":" + "[".repeat(1_500) + "]".repeat(1_500) + "}";
            case "number" -> "{\"a\":" + "9".repeat(1_500) + "}";
            case "name" -> "{\"" + "a".repeat(60_000) + "\":1}";
            default -> "[1]";
        };
        problem(
                given().contentType("application/json")
                        .body(body)
                        .post("/api/probe")
                        .then(),
                400,
                "request.malformed");
    }

    @Test
    void refuses_a_parameter_of_the_wrong_type() {
        problem(given().get("/api/probe?number=many").then(), 400, "request.malformed_parameter");
    }

    @Test
    void refuses_a_body_over_the_limit() {
        problem(
                given().contentType("application/json")
                        .body(new byte[OVER_THE_LIMIT])
                        .post("/api/probe")
                        .then(),
                413,
                "request.too_large");
    }

    @Test
    void cuts_off_a_body_of_unknown_length_at_the_limit() {
        given().contentType("application/json")
                .body(new ByteArrayInputStream(
                        ("\"" + "a".repeat(OVER_THE_LIMIT) + "\"").getBytes(StandardCharsets.US_ASCII)))
                .post("/api/probe")
                .then()
                .statusCode(413);
    }

    @Test
    void says_what_answers_here() {
        given().get("/api")
                .then()
                .statusCode(200)
                .body("name", equalTo("consilium"))
                .body("version", not(blankOrNullString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/probe", "/api/nothing", "/uk/nothing", "/q/health/live", "/assets/nothing.css"})
    void puts_the_security_headers_on_every_answer(String path) {
        given().get(path)
                .then()
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Permissions-Policy", containsString("camera=()"))
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Server", nullValue());
    }

    @Test
    void shows_health_metrics_and_the_description_of_the_api() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/ready").then().statusCode(200).body("checks", hasSize(1));
        given().get("/q/metrics").then().statusCode(200).body(containsString("jvm_memory_used_bytes"));
        given().get("/q/openapi").then().statusCode(200).body(containsString("title: Consilium"));
    }

    private static ValidatableResponse page(ValidatableResponse answer, int status) {
        return answer.statusCode(status).contentType("text/html").header("Cache-Control", "no-store");
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("type", equalTo("about:blank"))
                .body("code", equalTo(code));
    }
}

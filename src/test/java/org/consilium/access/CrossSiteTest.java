package org.consilium.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.consilium.access.secret.SessionCookie;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Endpoints;
import org.consilium.testing.Endpoints.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a different site makes a browser send changes anything here, at any address. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class CrossSiteTest {
    private static final String REFUSED_PAGE = "This was not sent from our page";

    @TestHTTPResource
    URI here;

    @Inject
    Router router;

    @Inject
    SessionCookie cookie;

    @Test
    void is_refused_at_every_address_that_changes_something() {
        List<Endpoint> endpoints =
                Endpoints.of(router).stream().filter(Endpoint::changes).toList();

        assertThat(endpoints)
                .contains(new Endpoint("POST", "/api/exchange-files"), new Endpoint("POST", "/api/probe"))
                .allSatisfy(endpoint -> {
                    assertThat(isRefused(endpoint, given().header("Sec-Fetch-Site", "cross-site")))
                            .isTrue();
                    assertThat(isRefused(endpoint, given().header("Origin", "https://evil.example")))
                            .isTrue();
                    assertThat(isRefused(endpoint, given())).isTrue();
                    assertThat(isRefused(endpoint, given().header("Sec-Fetch-Site", "same-origin")))
                            .isFalse();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-site", "cross-site", "nonsense"})
    void is_told_to_programs_as_a_problem(String site) {
        given().header("Sec-Fetch-Site", site)
                .contentType("application/json")
                .body("{}")
                .post("/api/probe")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("access.cross_site"));
    }

    @Test
    void is_told_to_people_in_their_language() {
        assertThat(given().header("Sec-Fetch-Site", "cross-site")
                        .post("/kk/me")
                        .then()
                        .statusCode(403)
                        .contentType("text/html")
                        .extract()
                        .asString())
                .contains("Сұрау біздің беттен жіберілмеген");
    }

    @Test
    void takes_an_origin_for_its_own_by_the_address_that_was_asked() {
        String own = "http://" + here.getHost() + ":" + here.getPort();

        assertThat(probe(given().header("Origin", own))).isEqualTo(200);
        assertThat(probe(given().header("Origin", "http://" + here.getHost() + ":1")))
                .isEqualTo(403);
        assertThat(probe(given().header("Origin", "https://" + here.getHost() + ":" + here.getPort())))
                .isEqualTo(403);
        assertThat(probe(given().header("Origin", "null"))).isEqualTo(403);
    }

    @Test
    void is_not_fooled_by_a_host_that_nobody_vouches_for() {
        assertThat(probe(given().header("Origin", "https://evil.example").header("X-Forwarded-Host", "evil.example")))
                .isEqualTo(403);
        assertThat(probe(given().header("Origin", "https://evil.example").header("Forwarded", "host=evil.example")))
                .isEqualTo(403);
    }

    @Test
    void lets_a_program_without_cookies_through() {
        given().contentType("application/json")
                .body("{}")
                .post("/api/probe")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
    void is_not_fooled_by_another_method_in_a_header(String header) {
        assertThat(probe(given().header("Sec-Fetch-Site", "cross-site").header(header, "GET")))
                .isEqualTo(403);
        given().header(header, "POST").get("/api/probe").then().statusCode(200).body("number", equalTo(0));
    }

    @Test
    void opens_no_socket_for_another_site() {
        Map<String, String> handshake = Map.of(
                "Connection", "Upgrade",
                "Upgrade", "websocket",
                "Sec-WebSocket-Version", "13",
                "Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
        String own = "http://" + here.getHost() + ":" + here.getPort();

        assertThat(socket(handshake, "https://evil.example")).isEqualTo(403);
        assertThat(socket(handshake, "null")).isEqualTo(403);
        assertThat(given().headers(handshake)
                        .cookie(cookie.name(), "x")
                        .get("/api/probe")
                        .statusCode())
                .isEqualTo(403);
        assertThat(socket(handshake, own)).isNotEqualTo(403);
    }

    private int socket(Map<String, String> handshake, String origin) {
        return given().headers(handshake)
                .header("Origin", origin)
                .cookie(cookie.name(), "x")
                .get("/api/probe")
                .statusCode();
    }

    private int probe(RequestSpecification request) {
        return request.cookie(cookie.name(), "x")
                .contentType("application/json")
                .body("{}")
                .post("/api/probe")
                .statusCode();
    }

    private boolean isRefused(Endpoint endpoint, RequestSpecification request) {
        Response answer = request.cookie(cookie.name(), "x")
                .header("Accept-Language", "en")
                .redirects()
                .follow(false)
                .request(endpoint.method(), endpoint.with("x"));
        return answer.statusCode() == 403
                && (answer.asString().contains("access.cross_site")
                        || answer.asString().contains(REFUSED_PAGE));
    }
}

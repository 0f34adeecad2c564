package org.consilium.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.consilium.testing.DatabaseResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What another site can make a browser send changes nothing here, wherever it is sent. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class CrossSiteTest {
    private static final Set<String> UNSAFE = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final String REFUSED_PAGE = "This was not sent from our page";

    private record Endpoint(String method, String path) {}

    @TestHTTPResource
    URI here;

    @Inject
    Router router;

    @Inject
    SessionCookie cookie;

    @Test
    void is_refused_at_every_address_that_changes_something() {
        List<Endpoint> endpoints = Stream.of(declared(), described(), routed())
                .flatMap(all -> all)
                .distinct()
                .toList();

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
                .request(endpoint.method(), endpoint.path());
        return answer.statusCode() == 403
                && (answer.asString().contains("access.cross_site")
                        || answer.asString().contains(REFUSED_PAGE));
    }

    /** By the classes with a path. */
    private static Stream<Endpoint> declared() {
        return new ClassFileImporter()
                .importPackages("org.consilium").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                        .flatMap(method -> methods(method).map(http -> new Endpoint(http, path(method))));
    }

    private static Stream<String> methods(JavaMethod method) {
        return method.getAnnotations().stream()
                .flatMap(annotation -> annotation.getRawType().tryGetAnnotationOfType(HttpMethod.class).stream())
                .map(HttpMethod::value)
                .filter(UNSAFE::contains);
    }

    private static String path(JavaMethod method) {
        JavaClass type = method.getOwner();
        String below =
                method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        return filled("/" + type.getAnnotationOfType(Path.class).value() + "/" + below);
    }

    /** By the description of the API. */
    private static Stream<Endpoint> described() {
        Map<String, Map<String, Object>> paths = given().queryParam("format", "json")
                .get("/q/openapi")
                .jsonPath()
                .getMap("paths");
        return paths.entrySet().stream()
                .flatMap(path -> path.getValue().keySet().stream()
                        .map(method -> method.toUpperCase(Locale.ROOT))
                        .filter(UNSAFE::contains)
                        .map(method -> new Endpoint(method, filled(path.getKey()))));
    }

    /** By the routes of the server: what extensions bring along, as the addresses of a sign-in. */
    private Stream<Endpoint> routed() {
        return router.getRoutes().stream()
                .filter(route -> route.getPath() != null && !route.isRegexPath())
                .flatMap(route -> methods(route).map(method -> new Endpoint(method, filled(route.getPath()))));
    }

    private static Stream<String> methods(Route route) {
        return route.methods() == null
                ? new TreeSet<>(UNSAFE).stream()
                : route.methods().stream()
                        .map(io.vertx.core.http.HttpMethod::name)
                        .filter(UNSAFE::contains);
    }

    private static String filled(String path) {
        String parameters = path.replaceAll("\\{lang[^}]*}", "en").replaceAll("\\{[^}]*}|:\\w+|\\*", "x");
        return parameters.replaceAll("/+", "/").replaceAll("(.)/$", "$1");
    }
}

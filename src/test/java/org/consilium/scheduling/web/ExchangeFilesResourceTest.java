package org.consilium.scheduling.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.consilium.testing.DatabaseResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exchange files over HTTP: rights, answers, refusals. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class ExchangeFilesResourceTest {
    private static final String FILES = "/api/exchange-files";
    private static final String BINZHOU = "binzhou-krivoy-rog-2020";
    private static final int OVER_THE_READER_S_LIMIT = 2_200_000;
    private static final int OVER_THE_EDGE_S_LIMIT = 2_600_000;

    @Test
    void asksForTheKeyBeforeAnythingElse() throws IOException {
        byte[] file = text("keyless-2023").getBytes(StandardCharsets.UTF_8);

        problem(yaml(given()).body(file).post(FILES), 401, "access.sign_in")
                .header("WWW-Authenticate", "Bearer")
                .header("Cache-Control", "no-store");
        problem(yaml(given().auth().preemptive().basic("a", "b")).body(file).post(FILES), 401, "access.sign_in");
        problem(given().get(FILES + "/keyless-2023"), 401, "access.sign_in");
        problem(withKey().get(FILES + "/keyless-2023"), 404, "exchange_file.unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", "0000000000000000000000000000000000000000", "key with spaces"})
    void refusesAKeyOfAnotherInstallation(String key) {
        problem(given().header("Authorization", "Bearer " + key).get(FILES + "/" + BINZHOU), 401, "access.sign_in");
    }

    @Test
    void saysWhetherAFileIsNewChangedOrKnown() throws IOException {
        String slug = "news-over-http-2023";

        assertThat(imported(text(slug))).isEqualTo(Map.of("slug", slug, "change", "created"));
        assertThat(imported(text(slug))).isEqualTo(Map.of("slug", slug, "change", "unchanged"));
        assertThat(imported(text(slug).replace("minutes: 25", "minutes: 30")))
                .isEqualTo(Map.of("slug", slug, "change", "updated"));
        given().get("/api/exchanges/" + slug).then().body("agenda[0].items[0].minutes", equalTo(30));
    }

    @ParameterizedTest
    @CsvSource({
        "binzhou-krivoy-rog-2020, binzhou-krivoy-rog-2020",
        "st-petersburg-guangdong-2022, st-petersburg-guangdong-2022",
        "china-kazakhstan-mission-2020, china-kazakhstan-2020",
        "china-russia-mission-2020, china-russia-2020",
    })
    void givesAFileBackThatReadsAsTheSameProgramme(String file, String slug) throws IOException {
        imported(Files.readString(Path.of("exchanges", file + ".yaml")));

        String exported = exported(slug);

        assertThat(imported(exported)).isEqualTo(Map.of("slug", slug, "change", "unchanged"));
        assertThat(exported(slug)).isEqualTo(exported);
    }

    @Test
    void listsEverythingThatIsWrongWithItsPlace() throws IOException {
        String wrong =
                text("wrong-2023").replace("kind: webinar", "kind: webinarr").replace("minutes: 25", "minuts: 25");

        problem(yaml(withKey()).queryParam("name", "wrong.yaml").body(wrong).post(FILES), 422, "exchange_file.refused")
                .body("errors", hasSize(3))
                .body("errors[0].file", equalTo("wrong.yaml"))
                .body("errors[0].line", equalTo(3))
                .body("errors[0].column", equalTo(7))
                .body("errors[0].path", equalTo("kind"))
                .body("errors[0].message", containsString("expected one of webinar"));
        problem(given().get("/api/exchanges/wrong-2023"), 404, "exchange.unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "\u0000", "[]", "format: 2"})
    void refusesAnythingButAnExchangeFile(String content) {
        problem(yaml(withKey()).body(content).post(FILES), 422, "exchange_file.refused")
                .body("errors[0].line", equalTo(1))
                .body("errors[0].file", equalTo("file"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "text/plain", "multipart/form-data; boundary=a", "application/octet-stream"})
    void readsNothingButYaml(String type) throws IOException {
        problem(
                withKey()
                        .header("Content-Type", type)
                        .body(text("typed-2023").getBytes(StandardCharsets.UTF_8))
                        .post(FILES),
                415,
                "request.unsupported_media_type");
    }

    @Test
    void saysThatAFileIsTooLargeWhetherTheReaderOrTheEdgeFindsOut() {
        problem(yaml(withKey()).body(new byte[OVER_THE_READER_S_LIMIT]).post(FILES), 422, "exchange_file.refused")
                .body("errors", hasSize(1))
                .body("errors[0].path", equalTo("file"))
                .body("errors[0].message", containsString("2 MB"));
        problem(yaml(withKey()).body(new byte[OVER_THE_EDGE_S_LIMIT]).post(FILES), 413, "request.too_large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%F0%9F%98%80", "%00", "a%2Fb", "%ff", "nothing"})
    void doesNotKnowAProgrammeOfAWeirdName(String slug) {
        problem(withKey().urlEncodingEnabled(false).get(FILES + "/" + slug), 404, "exchange_file.unknown");
    }

    @Test
    void namesTheFileAsItIsTold() {
        String name = "<b>\"滨州\".yaml";
        problem(yaml(withKey()).queryParam("name", name).body("{}").post(FILES), 422, "exchange_file.refused")
                .body("errors[0].file", equalTo(name))
                .body("detail", containsString(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u0000", "\u001b[31m", "\u0085"})
    void refusesANameThatWouldBreakALine(String name) {
        problem(yaml(withKey()).queryParam("name", name).body("{}").post(FILES), 400, "exchange_file.name");
    }

    @Test
    void refusesAnInvalidName() {
        problem(yaml(withKey()).queryParam("name", "a".repeat(1001)).body("{}").post(FILES), 400, "exchange_file.name");
    }

    private static Map<String, String> imported(String text) {
        return yaml(withKey())
                .body(text)
                .post(FILES + "?release=true")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("$");
    }

    private static String exported(String slug) {
        return withKey()
                .get(FILES + "/" + slug)
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .extract()
                .asString();
    }

    /** A real exchange under a slug of its own. */
    private static String text(String slug) throws IOException {
        return Files.readString(Path.of("exchanges", BINZHOU + ".yaml"))
                .replace("exchange: " + BINZHOU, "exchange: " + slug);
    }

    private static RequestSpecification withKey() {
        try {
            return given().header(
                            "Authorization",
                            "Bearer "
                                    + Files.readString(Path.of("target/test-data/installation.key"))
                                            .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RequestSpecification yaml(RequestSpecification request) {
        return request.spec(new RequestSpecBuilder()
                .setConfig(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .defaultContentCharset(StandardCharsets.UTF_8)
                                .encodeContentTypeAs("application/yaml", ContentType.TEXT)))
                .setContentType("application/yaml")
                .build());
    }

    private static ValidatableResponse problem(Response answer, int status, String code) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code));
    }
}

package org.consilium.publishing.web;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.consilium.exchangefile.ExchangeFiles;
import org.consilium.testing.DatabaseResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class PublicCacheTest {
    private static final String SLUG = "binzhou-krivoy-rog-2020";

    @Inject
    ExchangeFiles files;

    @Inject
    PublicCache cache;

    @BeforeEach
    void importBinzhou() throws IOException {
        files.importFile(SLUG, original().getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/zh/exchanges/" + SLUG, "/api/exchanges/" + SLUG, "/api/exchanges", "/uk", "/kk/people"})
    void the_first_reader_gets_what_the_second_gets(String path) {
        String fresh = path + "?left=" + UUID.randomUUID();
        Response first = given().header("Accept-Encoding", "gzip").get(fresh);
        Response second = given().header("Accept-Encoding", "gzip").get(fresh);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().hasHeaderWithName("Content-Length"))
                .isNotEqualTo(first.headers().hasHeaderWithName("Transfer-Encoding"));
        for (String header : new String[] {"ETag", "Cache-Control", "Vary", "Content-Encoding", "Content-Type"}) {
            assertThat(second.header(header))
                    .as(header)
                    .isNotNull()
                    .isNotEqualTo("null")
                    .isEqualTo(first.header(header));
        }
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void who_has_the_page_already_is_told_so() {
        String page = "/uk/exchanges/" + SLUG;
        String etag = given().get(page).header("ETag");
        given().header("If-None-Match", etag).get(page).then().statusCode(304).header("ETag", etag);
        given().header("If-None-Match", "\"other\", " + etag).get(page).then().statusCode(304);
        given().header("If-None-Match", "\"other\"").get(page).then().statusCode(200);
    }

    @Test
    void who_has_the_page_already_is_told_so_even_when_it_is_rendered_anew() {
        String etag = given().get("/api/exchanges/" + SLUG + "?left=a").header("ETag");
        given().header("If-None-Match", etag)
                .get("/api/exchanges/" + SLUG + "?left=" + UUID.randomUUID())
                .then()
                .statusCode(304);
    }

    @Test
    void who_accepts_no_gzip_gets_none() {
        var plain = given().config(config().decoderConfig(decoderConfig().noContentDecoders()));
        String page = "/en/exchanges/" + SLUG + "?left=" + UUID.randomUUID();
        assertThat(plain.get(page).header("Content-Encoding")).isNull();
        assertThat(plain.get(page).header("Content-Encoding")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/ru/exchanges/" + SLUG, "/api/exchanges/" + SLUG, "/api/people?size=1", "/uk", "/kk/documents"})
    void a_head_request_has_the_headers_and_no_body_whether_the_answer_is_kept_or_not(String path) {
        String address = path + (path.contains("?") ? "&" : "?") + "left=" + UUID.randomUUID();
        Response fresh = given().head(address);
        Response get = given().get(address);
        Response kept = given().head(address);

        for (Response head : List.of(fresh, kept)) {
            assertThat(head.asString()).isEmpty();
            for (String header : List.of("ETag", "Cache-Control", "Vary", "Content-Encoding", "Content-Type", "Link")) {
                assertThat(head.header(header)).as(header).isEqualTo(get.header(header));
            }
        }
        given().header("If-None-Match", get.header("ETag"))
                .head(path + (path.contains("?") ? "&" : "?") + "right=" + UUID.randomUUID())
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            image/png                | 406
            image/png, text/plain    | 406
            text/html                | 200
            text/*;q=0.3, image/png  | 200
            */*                      | 200
            """)
    void a_type_that_is_not_wanted_is_refused_whether_the_answer_is_kept_or_not(String accept, int status) {
        String address = "/en/exchanges/" + SLUG + "?left=" + UUID.randomUUID();

        assertThat(given().header("Accept", accept).get(address).statusCode()).isEqualTo(status);
        given().get(address).then().statusCode(200);
        assertThat(given().header("Accept", accept).get(address).statusCode()).isEqualTo(status);
    }

    @Test
    void what_a_sender_can_invent_fills_no_memory() {
        String path = "/zh/exchanges/" + SLUG;
        for (int i = 0; i < 120; i++) {
            given().get(path + "?left=" + i).then().statusCode(200);
        }
        given().urlEncodingEnabled(false).get(path + ";x=1").then().statusCode(200);
        given().urlEncodingEnabled(false)
                .get(path.replace("binzhou", "%62inzhou"))
                .then()
                .statusCode(200);
        given().get(path).then().statusCode(200);

        assertThat(cache.addresses())
                .contains(path)
                .noneMatch(address -> address.contains(";") || address.contains("%"))
                .satisfies(kept -> assertThat(kept.stream().filter(address -> address.startsWith(path + "?")))
                        .isNotEmpty()
                        .hasSizeLessThanOrEqualTo(100)); // fewer where reading takes longer than answers are kept
    }

    @Test
    void a_change_is_seen_by_the_next_reader() throws IOException {
        String page = "/en/exchanges/" + SLUG + "?left=en&right=uk";
        String before = given().get(page).header("ETag");
        String changed = original().replace("Intensive care of severe cases", "Intensive care of the severest cases");
        files.importFile(SLUG, changed.getBytes(StandardCharsets.UTF_8));
        Response after = given().header("If-None-Match", before).get(page);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.asString()).contains("Intensive care of the severest cases");
    }

    @Test
    void kept_answers_are_counted_by_their_route() {
        String address = "/kk/exchanges/" + SLUG;
        given().get(address + "?left=" + UUID.randomUUID()).then().statusCode(200);
        double before = counted();
        String kept = address + "?left=" + UUID.randomUUID();
        given().get(kept).then().statusCode(200);
        given().get(kept).then().statusCode(200);
        given().get(kept).then().statusCode(200);

        await().untilAsserted(() -> assertThat(counted()).isEqualTo(before + 3));
        assertThat(given().get("/q/metrics").asString()).doesNotContain("uri=\"" + address);
    }

    /** Pages of exchanges that were served, whoever rendered them. */
    private static double counted() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count")
                        && line.contains("uri=\"/{lang}/exchanges/{slug}\"")
                        && line.contains("status=\"200\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void what_is_not_there_is_not_kept() {
        given().get("/en/exchanges/nowhere").then().statusCode(404).header("ETag", (String) null);
        given().get("/en/exchanges/nowhere").then().statusCode(404).header("ETag", (String) null);
    }

    private static String original() throws IOException {
        return Files.readString(Path.of("exchanges", SLUG + ".yaml"));
    }
}

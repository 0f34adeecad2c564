package org.consilium.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.consilium.exchangefile.ExchangeFiles;
import org.consilium.shared.PublicAddress;
import org.consilium.testing.DatabaseResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class AnswerHeadersTest {
    private static final String POLICY = "Content-Security-Policy";

    @Inject
    ExchangeFiles files;

    @BeforeEach
    void publish() throws IOException {
        for (String name : new String[] {"binzhou-krivoy-rog-2020.yaml", "china-kazakhstan-mission-2020.yaml"}) {
            files.importFile(name, Files.readAllBytes(Path.of("exchanges", name)));
        }
    }

    /** Twice: as rendered, and from the cache. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/uk/exchanges/binzhou-krivoy-rog-2020/embed",
                "/zh/exchanges/binzhou-krivoy-rog-2020/embed?left=zh&right=uk"
            })
    void let_a_consulate_show_the_agenda_in_its_own_page(String path) {
        for (int time = 0; time < 2; time++) {
            given().get(path)
                    .then()
                    .statusCode(200)
                    .header(POLICY, allOf(containsString("frame-ancestors *"), containsString("default-src 'none'")))
                    .header("X-Frame-Options", nullValue())
                    .header("Set-Cookie", nullValue());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en",
                "/en/exchanges",
                "/en/exchanges/nothing",
                "/en/exchanges/nothing/embed",
                "/en/exchanges/binzhou-krivoy-rog-2020",
                "/en/exchanges/binzhou-krivoy-rog-2020/register",
                "/en/exchanges/binzhou-krivoy-rog-2020/participants",
                "/kk/missions/china-kazakhstan-2020",
                "/en/me",
                "/enter",
                "/en/admin/audit",
                "/api/exchanges/binzhou-krivoy-rog-2020",
                "/q/health/live"
            })
    void let_nobody_frame_anything_else(String path) {
        for (int time = 0; time < 2; time++) {
            given().get(path).then().header(POLICY, containsString("frame-ancestors 'none'"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/uk/exchanges/a-b/embed, true",
        "/uk/exchanges/a-b, true",
        "/uk/missions/a-b, true",
        "/uk/exchanges, false",
        "/uk/exchanges/a-b/room, false",
        "/enter/a, false"
    })
    void let_the_sites_that_the_operator_names_frame_whole_pages_too(String path, boolean framed) {
        var headers = new AnswerHeaders(
                new AnswerDate(Clock.systemUTC()),
                new PublicAddress(URI.create("https://consilium.example")),
                "default-src 'none'",
                Optional.of(List.of("https://a.example", "https://*.b.example")),
                Optional.empty());

        assertThat(headers.policy(path).map(CharSequence::toString))
                .isEqualTo(
                        framed
                                ? Optional.of("default-src 'none'; form-action 'self'"
                                        + "; frame-ancestors https://a.example https://*.b.example")
                                : Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/probe", "/api/probe/address", "/en/nothing", "/api/nothing"})
    void keep_out_of_caches_what_nobody_said_may_be_kept(String path) {
        given().get(path).then().header("Cache-Control", containsString("no-store"));
    }

    @Test
    void leave_published_pages_to_caches() {
        for (int time = 0; time < 2; time++) {
            given().get("/ru/exchanges").then().header("Cache-Control", "public, no-cache");
            given().head("/ru/missions").then().header("Cache-Control", "public, no-cache");
        }
    }

    @Test
    void do_not_speak_of_tls_where_there_is_none() {
        given().get("/en").then().header("Strict-Transport-Security", nullValue());
    }
}

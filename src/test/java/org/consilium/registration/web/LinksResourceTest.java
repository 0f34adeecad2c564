package org.consilium.registration.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links for the holder of the installation key, over HTTP. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class LinksResourceTest {
    private static final String SLUG = "ordered-2020";

    @Inject
    Guests guests;

    @Test
    void letsAnAdministratorInAgain() throws IOException {
        JsonPath made = order("{\"role\": \"administrator\", \"language\": \"kk\"}")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("role", equalTo("administrator"))
                .body("exchange", nullValue())
                .body("entries", equalTo(1))
                .body("url", startsWith("http://localhost:"))
                .extract()
                .jsonPath();

        assertThat(entered(made)).isEqualTo("[{role=administrator}]");
    }

    @Test
    void makesANewMemberForEachLinkOfAnExchange() throws IOException {
        guests.exchange(SLUG, true);
        guests.of(SLUG, org.consilium.access.MemberRole.DOCTOR, "Людмила", org.consilium.shared.UiLanguage.UK);
        String order = "{\"role\": \"doctor\", \"exchange\": \"ordered-2020\", \"language\": \"uk\"}";

        List<String> names =
                List.of(name(order(order).jsonPath()), name(order(order).jsonPath()));

        assertThat(names).containsExactly("Лікар 2", "Лікар 3");
    }

    @Test
    void makesAPublisherForTheSideThatIsNamed() throws IOException {
        guests.exchange(SLUG, true);

        JsonPath made = order("{\"role\": \"publisher\", \"exchange\": \"ordered-2020\", \"side\": \"krivoy-rog\"}")
                .jsonPath();

        assertThat(entered(made)).contains("role=publisher", "exchange=ordered-2020", "side=krivoy-rog");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"role\": \"king\"}|400|link.refused|administrator, organiser, publisher",
                "{\"role\": \"doctor\"}|400|link.refused|name the exchange",
                "{\"role\": \"administrator\", \"exchange\": \"ordered-2020\"}|400|link.refused|name no exchange",
                "{\"role\": \"publisher\", \"exchange\": \"ordered-2020\"}|400|link.refused|for one side",
                "{\"role\": \"publisher\", \"exchange\": \"ordered-2020\", \"side\": \"x\"}|400|link.refused|binzhou, krivoy-rog",
                "{\"role\": \"doctor\", \"exchange\": \"nothing\"}|404|exchange.unknown|nothing",
                "{}|400|link.refused|administrator",
            })
    void saysWhatIsWrongWithAnOrder(String body, int status, String code, String detail) throws IOException {
        guests.exchange(SLUG, true);

        order(body).then().statusCode(status).body("code", equalTo(code)).body("detail", containsString(detail));
    }

    @Test
    void asksForTheKey() {
        String order = "{\"role\": \"administrator\"}";
        given().contentType("application/json")
                .body(order)
                .post("/api/links")
                .then()
                .statusCode(401);
        given().contentType("application/json")
                .header("Authorization", "Bearer 0")
                .body(order)
                .post("/api/links")
                .then()
                .statusCode(401);
    }

    private static Response order(String body) throws IOException {
        String key =
                Files.readString(Path.of("target/test-data/installation.key")).strip();
        return given().contentType("application/json")
                .header("Authorization", "Bearer " + key)
                .body(body)
                .post("/api/links");
    }

    private static String entered(JsonPath made) {
        return me(made).getList("grants").toString();
    }

    private static String name(JsonPath made) {
        return me(made).getString("name");
    }

    private static JsonPath me(JsonPath made) {
        String session = given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .cookie("consilium-entry", made.getString("url").replaceAll(".*/enter/", ""))
                .post("/enter")
                .cookie("consilium-session");
        return given().cookie("consilium-session", session).get("/api/me").jsonPath();
    }
}

package org.consilium.scheduling.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.exchangefile.ExchangeFiles;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What organisers decide about a published exchange, and what readers see of it. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class StatePagesTest {
    private static final Texts UK = Texts.of(UiLanguage.UK);

    private final String slug = "state-" + UUID.randomUUID();

    @Inject
    SignedIn signedIn;

    @Inject
    ExchangeFiles files;

    private Member organiser;

    @BeforeEach
    void publish() throws IOException {
        publish("2099-04-16T15:00");
        organiser = signedIn.member(slug, Grant.of(MemberRole.ORGANISER, slug));
        signedIn.as(organiser)
                .formParam("open", "1")
                .post("/uk/exchanges/" + slug + "/participants/policy")
                .then()
                .statusCode(200);
    }

    @Test
    void aPostponedExchangeStaysReachableAndClosesItsDoors() {
        assertThat(json().getString("state")).isEqualTo("published");
        assertThat(json().getBoolean("registration_open")).isTrue();

        assertThat(decide(organiser, "postpone").header("Location")).endsWith("/uk/console/" + slug + "?done=postpone");

        assertThat(json().getString("state")).isEqualTo("postponed");
        assertThat(json().getString("state_since")).isNotNull();
        assertThat(json().getBoolean("registration_open")).isFalse();
        assertThat(page()).contains("chip postponed", UK.say("state.postponed.text"));
        assertThat(get("/uk/exchanges/" + slug + "/room")).contains(UK.say("state.room"));
        assertThat(register().statusCode()).isEqualTo(409);
        assertThat(get("/uk/console/" + slug))
                .contains(UK.say("console.resume.postponed"), UK.say("console.cancel"))
                .doesNotContain(UK.say("console.postpone"));

        decide(organiser, "resume");

        assertThat(json().getString("state")).isEqualTo("published");
        assertThat(json().getBoolean("registration_open")).isTrue();
        assertThat(get("/uk/exchanges/" + slug + "/room")).doesNotContain(UK.say("state.room"));
    }

    @Test
    void aCancelledExchangeSaysSoEverywhere() {
        decide(organiser, "cancel");

        assertThat(page()).contains("chip cancelled", UK.say("state.cancelled.text"));
        assertThat(given().get("/api/exchanges?when=coming&size=100")
                        .jsonPath()
                        .getString("items.find { it.slug == '" + slug + "' }.state"))
                .isEqualTo("cancelled");
        assertThat(decide(organiser, "cancel").statusCode()).as("twice").isEqualTo(409);
        assertThat(decide(organiser, "explode").statusCode()).isEqualTo(404);
    }

    @Test
    void onlyItsOrganisersDecide() {
        Member other = signedIn.member("", Grant.ofInstallation(MemberRole.ORGANISER));

        assertThat(decide(other, "cancel").statusCode()).isEqualTo(403);
        assertThat(json().getString("state")).isEqualTo("published");
    }

    @Test
    void aReleaseThatMovesTheStartReschedules() throws IOException {
        publish("2099-05-20T15:00");

        assertThat(json().getString("state")).isEqualTo("rescheduled");
        assertThat(json().getString("previous_starts")).isEqualTo("2099-04-16T07:00:00Z");
        assertThat(page()).contains("chip rescheduled");

        publish("2099-04-16T15:00");

        assertThat(json().getString("state")).isEqualTo("published");
    }

    private void publish(String starts) throws IOException {
        files.importFile(
                slug,
                Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml"))
                        .replace("exchange: binzhou-krivoy-rog-2020", "exchange: " + slug)
                        .replace("starts: 2020-04-16T15:00", "starts: " + starts)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private Response decide(Member by, String act) {
        return signedIn.as(by).redirects().follow(false).formParam("act", act).post("/uk/console/" + slug + "/state");
    }

    private Response register() {
        return given().header("Sec-Fetch-Site", "same-origin")
                .formParam("name", "Olena")
                .formParam("institution", "City hospital")
                .formParam("post", "doctor")
                .formParam("country", "UA")
                .formParam("language", "uk")
                .formParam("email", "olena-" + slug + "@hospital.example")
                .formParam("consent", "1")
                .post("/uk/exchanges/" + slug + "/register");
    }

    private String page() {
        return given().get("/uk/exchanges/" + slug).asString();
    }

    private String get(String path) {
        return signedIn.as(organiser).get(path).asString();
    }

    private JsonPath json() {
        return given().get("/api/exchanges/" + slug).jsonPath();
    }
}

package org.consilium.scheduling.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.exchangefile.ExchangeFiles;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a working copy must not give away, lose or inherit. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class WorkingCopyBoundsTest {
    private static final String FILES = "/api/exchange-files";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private final String slug = "bounds-" + UUID.randomUUID();

    @Inject
    SignedIn signedIn;

    @Inject
    ExchangeFiles files;

    private Member organiser;

    @BeforeEach
    void appoint() {
        organiser = signedIn.member("", Grant.ofInstallation(MemberRole.ORGANISER));
    }

    @Test
    void anOrganiserOfOneExchangeOfAMissionSeesNothingOfTheMission() throws IOException {
        String inside = "inside-" + UUID.randomUUID();
        files.importFile("mission.yaml", mission(slug, inside).getBytes(StandardCharsets.UTF_8));
        Member ofOne = signedIn.member(inside, Grant.of(MemberRole.ORGANISER, inside));

        for (String path : List.of("/en/console/" + inside, "/en/console/" + inside + "/file", "/en/console/" + slug)) {
            assertThat(signedIn.as(ofOne).get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(signedIn.as(ofOne).get("/en/console").asString()).doesNotContain(slug);
    }

    @Test
    void aMissionDoesNotTakeTheSlugOfSomebodysDraft() throws IOException {
        put(organiser, exchange());
        Member other = signedIn.member("", Grant.ofInstallation(MemberRole.ORGANISER));
        String mission = mission("mission-" + UUID.randomUUID(), slug);

        for (String query : List.of("", "?release=true")) {
            Response answer = send(other, mission, query);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.jsonPath().getString("errors[0].path")).isEqualTo("activities[1].exchange");
        }
    }

    @Test
    void anItemThatReplacedAnotherInTheWorkingCopyInheritsNothingWhenItIsPublished() throws IOException {
        String keyless = exchange().replaceAll("- key: [a-z-]+\n +(part|type)", "- $1");
        files.importFile("keyless.yaml", keyless.getBytes(StandardCharsets.UTF_8));
        organiser = signedIn.member(slug, Grant.of(MemberRole.ORGANISER, slug));
        List<Integer> before = items();
        put(organiser, exchange());
        put(organiser, exchange().replace("key: intensive-care", "key: another-talk"));

        publish();

        List<Integer> after = items();
        assertThat(after.get(1)).isEqualTo(before.get(1));
        assertThat(after.get(2)).isNotIn(before);
        assertThat(after.get(3)).isEqualTo(before.get(3));
    }

    @Test
    void anUploadOverUnpublishedChangesCanBeTakenBack() throws IOException {
        put(organiser, exchange().replace("minutes: 25", "minutes: 33"));
        put(organiser, exchange());

        signedIn.as(organiser).post("/en/console/" + slug + "/restore").then().statusCode(200);

        assertThat(signedIn.as(organiser).get("/en/console/" + slug + "/file").asString())
                .contains("minutes: 33");
    }

    private void put(Member by, String file) {
        assertThat(send(by, file, "").statusCode()).isEqualTo(200);
    }

    private Response send(Member by, String file, String query) {
        return signedIn.as(by)
                .header("Content-Type", "application/yaml")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(FILES + query);
    }

    private void publish() {
        Matcher version = VERSION.matcher(
                signedIn.as(organiser).get("/en/console/" + slug).asString());
        assertThat(version.find()).isTrue();
        signedIn.as(organiser)
                .formParam("version", version.group(1))
                .post("/en/console/" + slug + "/publish")
                .then()
                .statusCode(200);
    }

    private List<Integer> items() {
        return given().get("/api/exchanges/" + slug).jsonPath().getList("agenda.items.flatten().id", Integer.class);
    }

    private String exchange() throws IOException {
        return Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml"))
                .replace("exchange: binzhou-krivoy-rog-2020", "exchange: " + slug);
    }

    private static String mission(String slug, String inside) throws IOException {
        return Files.readString(Path.of("exchanges", "china-kazakhstan-mission-2020.yaml"))
                .replace("mission: china-kazakhstan-2020", "mission: " + slug)
                .replace("kazakhstan-nationwide-2020-04-10", inside)
                .replace("kazakhstan-minister-2020-04-10", "minister-" + slug);
    }
}

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
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** What organisers change is theirs alone until they publish it. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class ConsolePagesTest {
    private static final String FILES = "/api/exchange-files";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Texts UK = Texts.of(UiLanguage.UK);

    private final String slug = "console-" + UUID.randomUUID();

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
    void anUploadedFileIsADraftThatOnlyItsOrganisersSee() throws IOException {
        assertThat(upload(organiser, 25).header("Location")).endsWith("/uk/console/" + slug + "?done=uploaded");

        assertThat(console(organiser)).contains(UK.say("ExchangeState.draft"), UK.say("console.changes.new"));
        assertThat(list(organiser)).contains("/uk/console/" + slug, UK.say("NextStep.publish"));
        Member other = signedIn.member("", Grant.ofInstallation(MemberRole.ORGANISER));
        assertThat(list(other)).contains(UK.say("console.none")).doesNotContain(slug);
        for (String path :
                new String[] {"/uk/exchanges/%s", "/api/exchanges/%s", "/uk/exchanges/%s/room", "/uk/console/%s"}) {
            assertThat(answer(other, path, slug)).isEqualTo(answer(other, path, "console-never"));
        }
        assertThat(signedIn.as(other).get("/uk/console/" + slug + "/file").statusCode())
                .isEqualTo(404);
        assertThat(given().get("/api/exchanges?size=100").asString()).doesNotContain(slug);
        assertThat(upload(other, 30).statusCode()).as("the slug is taken").isEqualTo(422);
    }

    @Test
    void publishingMakesAReleaseThatReadersSee() throws IOException {
        upload(organiser, 25);
        assertThat(beforePublishing()).as("it was in 2020").contains(UK.say("publish.past"));

        assertThat(publish(version()).header("Location")).endsWith("?done=published");

        assertThat(minutes()).isEqualTo(25);
        assertThat(console(organiser))
                .contains(UK.say("console.changes.none"), UK.say("ReleaseOrigin.organiser"))
                .doesNotContain("/publish\"");
        upload(organiser, 40);
        assertThat(minutes()).as("what readers see").isEqualTo(25);
        assertThat(console(organiser))
                .contains(UK.say("console.changed"), UK.say("ChangedField.minutes"), "<ins>40</ins>")
                .contains(UK.say("console.publish", "number", 2))
                .doesNotContain("agenda[");
        assertThat(beforePublishing())
                .doesNotContain(UK.say("publish.past"))
                .contains(UK.say("ChangedField.minutes"), "<del>25</del> <ins>40</ins>", UK.say("publish.everybody"))
                .contains(
                        "/uk/exchanges/" + slug + "</span>",
                        UK.say("difference.later", "minutes", 15),
                        UK.say("difference.and_after"))
                .contains(UK.say("publish.do", "title", "X").replace("X", ""))
                .doesNotContain("agenda[", "title.uk");
        publish(version());
        assertThat(minutes()).isEqualTo(40);
    }

    private String beforePublishing() {
        return signedIn.as(organiser).get("/uk/console/" + slug + "/publish").asString();
    }

    @Test
    void nobodyPublishesWhatTheyHaveNotSeen() throws IOException {
        upload(organiser, 25);
        String seen = version();
        upload(organiser, 40);

        assertThat(publish(seen).statusCode()).isEqualTo(409);
        assertThat(given().get("/api/exchanges/" + slug).statusCode()).isEqualTo(404);
    }

    @Test
    void discardedChangesCanBeRestored() throws IOException {
        upload(organiser, 25);
        publish(version());
        upload(organiser, 40);

        assertThat(post("discard", version()).header("Location")).endsWith(slug + "?done=discarded");

        assertThat(signedIn.as(organiser).get("/uk/console/" + slug + "/file").asString())
                .contains("minutes: 25");
        assertThat(console(organiser)).contains(UK.say("console.restore"));
        assertThat(post("restore", "").header("Location")).endsWith("?done=restored");
        assertThat(signedIn.as(organiser).get("/uk/console/" + slug + "/file").asString())
                .contains("minutes: 40");
        assertThat(post("restore", "").statusCode()).isEqualTo(409);
    }

    @Test
    void aFileOfTheInstallationDoesNotGoPastUnpublishedChanges() throws IOException {
        files.importFile("first.yaml", file(25));
        Member other = signedIn.member(slug, Grant.of(MemberRole.ORGANISER, slug));
        upload(other, 40);

        Response answer = signedIn.as(other)
                .header("Content-Type", "application/yaml")
                .body(file(50))
                .post(FILES + "?release=true");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("exchange_file.unpublished_changes");
        assertThat(minutes()).isEqualTo(25);
        assertThat(signedIn.as(other).get("/uk/console/" + slug + "/file").asString())
                .contains("minutes: 40");
    }

    @Test
    void anImportedExchangeHasItsFirstRelease() throws IOException {
        files.importFile("first.yaml", file(25));
        Member other = signedIn.member(slug, Grant.of(MemberRole.ORGANISER, slug));

        assertThat(console(other)).contains(UK.say("ReleaseOrigin.imported"), UK.say("ExchangeState.held"));
    }

    @Test
    void editingLeavesThePagesOfReadersCached() throws IOException {
        files.importFile("first.yaml", file(25));
        Member other = signedIn.member(slug, Grant.of(MemberRole.ORGANISER, slug));
        String before = given().get("/uk/exchanges/" + slug).header("ETag");

        upload(other, 40);

        assertThat(given().header("If-None-Match", before)
                        .get("/uk/exchanges/" + slug)
                        .statusCode())
                .isEqualTo(304);
    }

    private Response upload(Member by, int minutes) throws IOException {
        return signedIn.as(by)
                .redirects()
                .follow(false)
                .multiPart("file", slug + ".yaml", file(minutes), "application/yaml")
                .post("/uk/exchange-files");
    }

    private Response publish(String version) {
        return post("publish", version);
    }

    private Response post(String what, String version) {
        return signedIn.as(organiser)
                .redirects()
                .follow(false)
                .formParam("version", version.isEmpty() ? "0" : version)
                .post("/uk/console/" + slug + "/" + what);
    }

    private String version() {
        Matcher version = VERSION.matcher(console(organiser));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private String console(Member by) {
        return signedIn.as(by).get("/uk/console/" + slug).asString();
    }

    private String list(Member by) {
        return signedIn.as(by).get("/uk/console").asString();
    }

    private String answer(Member by, String path, String of) {
        Response answer = signedIn.as(by).get(path.formatted(of));
        return answer.statusCode() + answer.asString().replace(of, "SLUG").replaceAll("[0-9a-f-]{36}", "ID");
    }

    private int minutes() {
        return given().get("/api/exchanges/" + slug).jsonPath().getInt("agenda[0].items[0].minutes");
    }

    private byte[] file(int minutes) throws IOException {
        return Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml"))
                .replace("exchange: binzhou-krivoy-rog-2020", "exchange: " + slug)
                .replace("minutes: 25", "minutes: " + minutes)
                .getBytes(StandardCharsets.UTF_8);
    }
}

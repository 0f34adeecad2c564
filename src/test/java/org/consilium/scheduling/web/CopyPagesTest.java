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
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A new exchange on the pattern of an earlier one. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class CopyPagesTest {
    private static final Texts UK = Texts.of(UiLanguage.UK);

    private final String slug = "pattern-" + UUID.randomUUID();
    private final String copied = "copied-" + UUID.randomUUID();

    @Inject
    SignedIn signedIn;

    private Member organiser;

    @BeforeEach
    void publish() throws IOException {
        organiser = signedIn.member("", Grant.ofInstallation(MemberRole.ORGANISER));
        byte[] file = Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml"))
                .replace("exchange: binzhou-krivoy-rog-2020", "exchange: " + slug)
                .getBytes(StandardCharsets.UTF_8);
        signedIn.as(organiser)
                .header("Content-Type", "application/yaml")
                .body(file)
                .post("/api/exchange-files?release=true")
                .then()
                .statusCode(200);
    }

    @Test
    void beginsADraftWithTheSameSidesPeopleAndAgenda() {
        assertThat(get("/uk/new-exchange")).contains("value=\"" + slug + '"');
        assertThat(signedIn.as(organiser).get("/uk/new-exchange?from=" + slug).asString())
                .contains(UK.say("copy.title"), "T15:00\"");

        assertThat(copy(copied, "2027-03-30T15:00").header("Location")).endsWith(copied + "?done=copied");

        assertThat(get("/uk/console/" + copied)).contains(UK.say("ExchangeState.draft"));
        assertThat(get("/uk/console/" + copied + "/file"))
                .contains("starts: 2027-03-30T15:00", "same_as: " + slug + "/pan-qing", "zone: Asia/Shanghai")
                .doesNotContain("sources:", "figures:", "outcomes:", "key: measures");
        assertThat(given().get("/api/exchanges/" + copied).statusCode()).isEqualTo(404);
    }

    @Test
    void saysWhatIsWrongBesideTheField() {
        assertThat(copy("", "soon").asString()).contains("id=\"slug-wrong\"", UK.say("Wrong.missing"));
        assertThat(copy(copied, "soon").asString())
                .contains("id=\"starts-wrong\"")
                .doesNotContain("id=\"slug-wrong\"");
        assertThat(copy(slug, "2027-03-30T15:00").asString()).contains("id=\"slug-wrong\"");
    }

    @Test
    void looksUnknownToOrganisersOfOtherExchanges() {
        organiser = signedIn.member("", Grant.ofInstallation(MemberRole.ORGANISER));

        assertThat(copy(copied, "2027-03-30T15:00").statusCode()).isEqualTo(404);
        assertThat(get("/uk/new-exchange")).doesNotContain(slug);
    }

    private String get(String path) {
        return signedIn.as(organiser).get(path).asString();
    }

    private Response copy(String to, String starts) {
        return signedIn.as(organiser)
                .redirects()
                .follow(false)
                .formParam("slug", to)
                .formParam("starts", starts)
                .post("/uk/console/" + slug + "/copy");
    }
}

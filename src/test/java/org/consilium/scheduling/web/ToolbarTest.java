package org.consilium.scheduling.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The bar that a script shows organisers on public pages. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class ToolbarTest {
    private static final Texts UK = Texts.of(UiLanguage.UK);

    private final String slug = "toolbar-" + UUID.randomUUID();
    private final String address = "/uk/console/" + slug + "/toolbar";

    @Inject
    SignedIn signedIn;

    @Inject
    ExchangeFiles files;

    @Test
    void countsWhatIsNotPublishedAndIsForItsOrganisersAlone() throws IOException {
        files.importFile(slug, file(25));
        Member organiser = signedIn.member(slug, Grant.of(MemberRole.ORGANISER, slug));
        assertThat(signedIn.as(organiser).get(address).asString())
                .contains("/uk/console/" + slug, "/uk/exchanges/" + slug + "/participants")
                .doesNotContain(UK.say("toolbar.changes", "count", 1), "<html");

        signedIn.as(organiser)
                .header("Content-Type", "application/yaml")
                .body(file(40))
                .post("/api/exchange-files")
                .then()
                .statusCode(200);

        assertThat(signedIn.as(organiser).get(address).asString()).contains(UK.say("toolbar.changes", "count", 1));
        assertThat(signedIn.as(Grant.of(MemberRole.MODERATOR, slug))
                        .get(address)
                        .statusCode())
                .isEqualTo(404);
        assertThat(given().get(address).statusCode()).isEqualTo(401);
    }

    private byte[] file(int minutes) throws IOException {
        return Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml"))
                .replace("exchange: binzhou-krivoy-rog-2020", "exchange: " + slug)
                .replace("minutes: 25", "minutes: " + minutes)
                .getBytes(StandardCharsets.UTF_8);
    }
}

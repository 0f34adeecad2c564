package org.consilium.publishing.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.consilium.exchangefile.ExchangeFiles;
import org.consilium.exchangefile.ImportResult;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
@QuarkusTestResource(DatabaseResource.class)
class GoneTest {
    private static final String COUNCIL = """
              council:
                kind: city_government
                side: krivoy-rog
                name: {en: "A council"}
            organisations:
              - {institution: council, tier: co_organiser}
            """;

    @Inject
    ExchangeFiles files;

    @Test
    void anInstitutionThatGoesAnswersThatItIsGoneUntilItComesBack() throws IOException {
        answers("gone-2020", 404);
        bring("gone-2020", "", COUNCIL);
        answers("gone-2020", 200);
        bring("gone-2020", "", "organisations:\n");
        answers("gone-2020", 410);
        given().get("/kk/institutions/gone-2020/council")
                .then()
                .body(containsString(Texts.of(UiLanguage.KK).say("error.gone.title")));
        given().get("/api/institutions/gone-2020/council").then().body("code", equalTo("institution.gone"));
        bring("gone-2020", "", COUNCIL);
        answers("gone-2020", 200);
    }

    @Test
    void whatParticipantsAloneKnewLeavesNoTrace() throws IOException {
        bring("gone-private-2020", "visibility: participants\n", COUNCIL);
        bring("gone-private-2020", "visibility: participants\n", "organisations:\n");
        answers("gone-private-2020", 404);
    }

    private void bring(String slug, String visibility, String organisations) throws IOException {
        String real = Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml"))
                .replace("exchange: binzhou-krivoy-rog-2020\n", "exchange: " + slug + "\n" + visibility)
                .replace("organisations:\n", organisations);
        Assertions.assertThat(files.importFile(slug, real.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ImportResult.Imported.class);
    }

    private static void answers(String slug, int status) {
        given().get("/en/institutions/" + slug + "/council").then().statusCode(status);
        given().get("/api/institutions/" + slug + "/council").then().statusCode(status);
    }
}

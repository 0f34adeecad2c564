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
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.consilium.exchangefile.ExchangeFiles;
import org.consilium.exchangefile.ImportResult;
import org.consilium.registration.RetentionService;
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

    @Inject
    RetentionService retention;

    @Inject
    DataSource database;

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

    @Test
    void aPersonWhoGoesIsGoneForATimeAndNotKeptByName() throws Exception {
        bring(
                "gone-person-2020",
                file("gone-person-2020")
                        .replace("people:\n", "people:\n  ivan-koval: {name: {en: {given: Ivan, family: Koval}}}\n")
                        .replace("[{person: pan-qing,", "[{person: ivan-koval, role: speaker}, {person: pan-qing,"));
        person("gone-person-2020", 200);
        bring("gone-person-2020", file("gone-person-2020"));
        person("gone-person-2020", 410);
        given().get("/api/people/gone-person-2020/ivan-koval").then().body("code", equalTo("person.gone"));
        given().get("/en/institutions/gone-person-2020/ivan-koval").then().statusCode(404);
        Assertions.assertThat(everythingOfGone()).isNotEmpty().doesNotContain("koval");

        retention.forgetGonePersons(Duration.ofDays(364));
        person("gone-person-2020", 410);
        retention.forgetGonePersons(Duration.ofDays(-1));
        person("gone-person-2020", 404);
    }

    private static String file(String slug) throws IOException {
        return Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml"))
                .replace("exchange: binzhou-krivoy-rog-2020\n", "exchange: " + slug + "\n");
    }

    private static void person(String slug, int status) {
        given().get("/en/people/" + slug + "/ivan-koval").then().statusCode(status);
        given().get("/api/people/" + slug + "/ivan-koval").then().statusCode(status);
    }

    private String everythingOfGone() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT digest FROM gone_person UNION SELECT origin_key FROM gone_institution")) {
            while (rows.next()) {
                all.append(rows.getString(1)).append(' ');
            }
        }
        return all.toString();
    }

    private void bring(String slug, String visibility, String organisations) throws IOException {
        bring(
                slug,
                file(slug)
                        .replace("exchange: " + slug + "\n", "exchange: " + slug + "\n" + visibility)
                        .replace("organisations:\n", organisations));
    }

    private void bring(String slug, String file) {
        Assertions.assertThat(files.importFile(slug, file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ImportResult.Imported.class);
    }

    private static void answers(String slug, int status) {
        given().get("/en/institutions/" + slug + "/council").then().statusCode(status);
        given().get("/api/institutions/" + slug + "/council").then().statusCode(status);
    }
}

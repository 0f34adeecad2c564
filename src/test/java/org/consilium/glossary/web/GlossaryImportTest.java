package org.consilium.glossary.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Imported files of terms. */
@QuarkusTest
@Tag("database")
class GlossaryImportTest extends OneGlossary {
    GlossaryImportTest() {
        super("glossary-import-2024");
    }

    @Test
    void aFileIsLookedAtFirstAndTakenThen() {
        String list = "en,zh,note\nimported one,导入一,\nimported two,导入二,with a note\n";

        taken(list, "check").body("done", equalTo(false), "added", equalTo(2));
        taken(list, "all").body("done", equalTo(true), "added", equalTo(2));
        taken(list + "imported one,导入一,more\n", "all").body("unchanged", equalTo(2), "changed.line", contains(4));
        taken(list + ",,\n,,nothing\nimported three,导入三,\n", "good")
                .body("added", equalTo(1), "errors.line", contains(5), "errors.code", contains("missing"));
        signedIn.as(moderator)
                .contentType("text/csv")
                .body("en,zh\nx,y,z\n")
                .post(api + "/import")
                .then()
                .statusCode(422)
                .body("code", equalTo("glossary.import_refused"), "errors.size()", equalTo(1));
        RestAssured.get(api + "/terms?q=imported&status=agreed").then().body("total", equalTo(3));
    }

    private ValidatableResponse taken(String list, String mode) {
        return signedIn.as(moderator)
                .contentType("text/csv")
                .body(list.getBytes(UTF_8))
                .post(api + "/import?mode=" + mode)
                .then()
                .statusCode(200);
    }

    @Test
    void aCheckTellsWhatThenHappens() {
        String list = "en,uk,zh,ru\nfever,гарячка,,\nfever,,发热,\n,,发热,лихорадка\n";

        var checked = taken(list, "check").extract().jsonPath();
        var done = taken(list, "all")
                .body("added", equalTo(1), "changed.line", contains(3, 4))
                .extract()
                .jsonPath();

        assertThat(checked.getMap("").entrySet().stream()
                        .filter(it -> !it.getKey().equals("done")))
                .containsExactlyElementsOf(done.getMap("").entrySet().stream()
                        .filter(it -> !it.getKey().equals("done"))
                        .toList());
        RestAssured.get(api + "/terms?q=лихорадка")
                .then()
                .body(
                        "items.words",
                        contains(Map.of(
                                "en", List.of("fever"),
                                "uk", List.of("гарячка"),
                                "zh", List.of("发热"),
                                "ru", List.of("лихорадка"))));
    }

    /** Not "100 mistakes", as if that were all. */
    @Test
    void thePageSaysWhereThereAreMoreMistakesThanItNames() {
        for (int lines : List.of(100, 101)) {
            signedIn.as(moderator)
                    .multiPart("mode", "check")
                    .multiPart("file", "terms.csv", ("en,zh\n" + "x,y,z\n".repeat(lines)).getBytes(UTF_8), "text/csv")
                    .post("/en/exchanges/" + open + "/glossary/import")
                    .then()
                    .statusCode(422)
                    .body(containsString(lines == 100 ? "100 mistakes in the list" : "More than 100 mistakes"));
        }
    }
}

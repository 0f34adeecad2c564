package org.consilium.publishing.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.OperatedInstallation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of an installation without any exchange file. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(OperatedInstallation.class)
class NothingPublishedTest {
    @ParameterizedTest
    @EnumSource
    void everyListSaysThatItIsEmptyAndShowsAWayOn(UiLanguage language) {
        Texts t = Texts.of(language);
        String wayOn = "<p class=\"more\"><a href=\"/" + language.code() + "/exchanges\">";

        assertThat(page(language, "")).contains(t.say("exchanges.none_coming"), t.say("home.none_missions"));
        assertThat(page(language, "/exchanges")).contains(t.say("exchanges.none_past"));
        assertThat(page(language, "/missions")).contains(t.say("mission.list.empty"), wayOn);
        assertThat(page(language, "/people")).contains(t.say("person.list.empty"), wayOn);
        assertThat(page(language, "/institutions")).contains(t.say("institution.list.empty"), wayOn);
        assertThat(page(language, "/documents")).contains(t.say("document.list.empty"), wayOn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/uk/exchanges/nothing",
                "/uk/missions/nowhere",
                "/uk/people/nowhere/nobody",
                "/uk/institutions/nowhere/nothing",
                "/uk/people?page=2",
                "/uk/institutions?page=0"
            })
    void whatIsNotThereIsNotFoundInTheReadersLanguage(String address) {
        given().accept("text/html")
                .get(address)
                .then()
                .statusCode(404)
                .body(containsString("<html lang=\"uk\">"))
                .body(containsString(Texts.of(UiLanguage.UK).say("error.missing.title")))
                .body(containsString("href=\"/uk/exchanges\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/xx/missions", "/xx/documents"})
    void anUnknownLanguageIsNotFound(String address) {
        given().accept("text/html").get(address).then().statusCode(404);
    }

    private static String page(UiLanguage language, String path) {
        return given().accept("text/html")
                .get("/" + language.code() + path)
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"" + language.tag() + "\">"))
                .extract()
                .asString();
    }
}
